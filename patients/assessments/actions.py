"""What can be done with questionnaires: taking one, and putting it away."""

from patients.assessments import hearing, putting_away, taking

start = taking.start
answer = taking.answer
finish = taking.finish
hear_unkept = hearing.hear_unkept
hear_out_of_sight = hearing.hear_out_of_sight
lent = hearing.lent
prefer = taking.prefer
Answered = taking.Answered
NotFinished = taking.NotFinished
NotAnAssessment = taking.NotAnAssessment
NoLongerOpen = taking.NoLongerOpen

abandon = putting_away.abandon
delete = putting_away.delete
restore = putting_away.restore
purge = putting_away.purge
KeptForCare = putting_away.KeptForCare
