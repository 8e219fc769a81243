"""Where the rules come from. A row names one of these keys; none of the wording is copied."""

from __future__ import annotations

SOURCES = {
    "explicit": "Direct statement; NICE NG225 (2022), Self-harm: assessment, management and preventing recurrence.",
    "contact": "NHS England (2025), Staying safe from suicide: best practice guidance.",
    "burden": "Interpersonal theory of suicide: perceived burdensomeness and thwarted belonging (Joiner 2005; "
    "Van Orden and others 2010).",
    "entrapment": "Integrated motivational-volitional model: defeat, entrapment and what turns thoughts into acts "
    "(O'Connor and Kirtley 2018).",
    "usage-uk": "Everyday usage in the United Kingdom and Ireland, gathered by the project.",
    "emergency": "NHS advice on when to call 999, and on poisoning and overdose.",
    "violence": "Direct statement of intent, thoughts or means of harming somebody; NICE NG10 (2015), Violence and "
    "aggression.",
    "abuse": "Domestic Abuse Act 2021 and its statutory guidance; Care Act 2014, section 42.",
    "child": "Working together to safeguard children (HM Government 2023).",
    "psychosis": "NICE CG178 (2014), Psychosis and schizophrenia in adults.",
    "eating": "Royal College of Psychiatrists CR233 (2022), Medical emergencies in eating disorders; NICE NG69 (2017).",
    "request": "A person asks for a person.",
}
