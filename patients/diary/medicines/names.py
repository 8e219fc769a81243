"""Names of medicines as they stand on boxes.

A list of medicines is full of words that would ask for help in a diary: alone, “insulin” or “paracetamol” may speak of
an overdose. As the name of a medicine on one's own list it is only its name, and asking its owner whether they are safe
would teach them not to answer. A name in which any other word stands is looked through like every word of the diary.
"""

import re

SUBSTANCES = frozenset((
    "abilify acamprosate acid adalimumab alendronic allopurinol alprazolam amisulpride amitriptyline amlodipine "
    "amoxicillin apixaban aripiprazole aspart aspirin atenolol atomoxetine atorvastatin azathioprine baclofen "
    "beclometasone bendroflumethiazide bisoprolol buprenorphine buspirone candesartan carbamazepine carbimazole "
    "carbonate cetirizine chlordiazepoxide chlorpromazine ciclosporin citalopram clomipramine clonazepam "
    "clonidine clopidogrel clozapine codamol codeine colchicine degludec depakote desogestrel detemir "
    "dexamfetamine diazepam diclofenac digoxin dihydrocodeine diltiazem disulfiram donepezil dosulepin doxazosin "
    "doxycycline duloxetine dydramol edoxaban elvanse escitalopram esomeprazole famotidine fentanyl ferrous "
    "fexofenadine fluoxetine flupentixol folic furosemide gabapentin glargine gliclazide guanfacine haloperidol "
    "hydrochloride hydrocortisone hydroxyzine ibuprofen imipramine indapamide insulin isotretinoin ketamine "
    "lamotrigine lansoprazole levetiracetam levothyroxine lisdexamfetamine lisinopril lithium lofepramine "
    "loratadine lorazepam losartan lurasidone melatonin metformin methadone methotrexate methylphenidate "
    "metoprolol microgynon mirtazapine moclobemide modafinil montelukast morphine naltrexone naproxen nitrazepam "
    "nitrofurantoin nortriptyline olanzapine omeprazole oramorph oxazepam oxycodone paliperidone panadol "
    "paracetamol paroxetine phenelzine phenytoin pramipexole prazosin prednisolone pregabalin procyclidine "
    "promethazine propranolol prozac quetiapine quinine ramipril ranitidine reboxetine risperidone ritalin "
    "rivaroxaban ropinirole salbutamol semaglutide sertraline sildenafil simvastatin sodium solpadeine "
    "spironolactone sulfate sulpiride sumatriptan tamoxifen tamsulosin temazepam tirzepatide topiramate tramadol "
    "tranylcypromine trazodone trimipramine valium valproate varenicline venlafaxine verapamil vortioxetine "
    "warfarin xanax zolpidem zopiclone zuclopenthixol "
).split())
BESIDE = frozenset((
    "co mg mcg microgram micrograms g gram grams ml unit units tablet tablets capsule capsules caplets liquid solution "
    "syrup patch patches injection inhaler drops cream gel spray soluble dispersible modified slow prolonged release "
    "sr mr xl er xr"
).split())
_WORD = re.compile(r"[^\W\d_]+")


def is_bare(name: str) -> bool:
    """Whether a name is nothing but that of a medicine, with its form and strength."""
    words = {word.casefold() for word in _WORD.findall(name)}
    return bool(words & SUBSTANCES) and words <= SUBSTANCES | BESIDE
