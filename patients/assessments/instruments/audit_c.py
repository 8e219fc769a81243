"""AUDIT-C with UK units, as the Office for Health Improvement and Disparities publishes it. Never the US cut-offs."""

from django.utils.translation import gettext_lazy as _

from patients.assessments.rules.form import Instrument, Item, Licence, Option


def _options(*words: str) -> tuple[Option, ...]:
    return tuple(Option(value, text) for value, text in enumerate(words))


AUDIT_C = Instrument(
    code="auditc", version="uk-1", title="AUDIT-C", full_title="Alcohol Use Disorders Identification Test: Consumption",
    about=_("Three questions about how much alcohol you drink."),
    window="P1Y", window_words=_("the last year"),
    instruction="",
    items=(
        Item("1", "How often do you have a drink containing alcohol?",
             _options("Never", "Monthly or less", "2 to 4 times per month", "2 to 3 times per week",
                      "4 times or more per week")),
        Item("2", "How many units of alcohol do you drink on a typical day when you are drinking?",
             _options("0 to 2", "3 to 4", "5 to 6", "7 to 9", "10 or more")),
        Item("3", "How often have you had 6 or more units if female, or 8 or more if male, on a single occasion in "
                  "the last year?",
             _options("Never", "Less than monthly", "Monthly", "Weekly", "Daily or almost daily")),
    ),
    lowest=0, highest=12, minutes=1, caseness=5,
    caseness_source="Office for Health Improvement and Disparities, AUDIT-C, 2020",
    advice_from=5,
    advice=_("From 5 points on, the ten questions of the full AUDIT are offered. Ask your clinician or your GP for "
             "them. They help to see whether drinking less would do you good."),
    citation="Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA. The AUDIT alcohol consumption questions "
             "(AUDIT-C). Arch Intern Med 1998;158:1789-1795. UK version: Office for Health Improvement and "
             "Disparities, 2020.",
    licence=Licence(
        holder="World Health Organization; UK version Crown copyright",
        terms="AUDIT may be used without charge; the UK version is published under the Open Government Licence v3.0.",
        reference="https://www.gov.uk/government/publications/alcohol-use-screening-tests",
    ),
)
