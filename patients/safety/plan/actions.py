"""What can be done about a safety plan, about emergency contacts and about a formulation."""

from patients.safety.plan import contacting, formulating, writing

keep = writing.keep
drop_draft = writing.drop_draft
settle = writing.settle
restore = writing.restore
agree = writing.agree
NotAPlan = writing.NotAPlan
NewerVersion = writing.NewerVersion
NotYours = writing.NotYours

name_contact = contacting.name_contact
change_contact = contacting.change_contact
take_out_contact = contacting.take_out_contact
NotAContact = contacting.NotAContact

write_formulation = formulating.write_formulation
see_formulation = formulating.see_formulation
agree_with_formulation = formulating.agree_with_formulation
NotAFormulation = formulating.NotAFormulation
NewerFormulation = formulating.NewerFormulation
