from django.urls import path

from patients.safety.plan.views import contacts, device, papers, versions, writing

app_name = "plan"
urlpatterns = [
    path("", writing.mine, name="mine"),
    path("edit/", writing.edit, name="edit"),
    path("edit/all/", writing.all_steps, name="all"),
    path("edit/finish/", writing.finish, name="finish"),
    path("edit/drop/", writing.drop, name="drop"),
    path("edit/<slug:part>/", writing.step, name="step"),
    path("versions/", versions.history, name="history"),
    path("versions/<int:number>/", versions.version, name="version"),
    path("versions/<int:number>/restore/", versions.restore, name="restore"),
    path("versions/<int:number>/agree/", versions.agree, name="agree"),
    path("paper/", papers.paper, name="paper"),
    path("print/", papers.document, name="print"),
    path("card/", papers.card, name="card"),
    path("keep/", device.keep, name="keep"),
    path("on-this-device/", device.kept_plan, name="kept"),
    path("contacts/", contacts.contacts, name="contacts"),
    path("contacts/add/", contacts.add, name="contact_add"),
    path("contacts/<uuid:contact_id>/", contacts.change, name="contact"),
    path("contacts/<uuid:contact_id>/take-out/", contacts.take_out, name="contact_take_out"),
    path("understanding/", versions.formulation, name="formulation"),
    path("understanding/<int:number>/read/", versions.read_formulation, name="formulation_read"),
    path("understanding/<int:number>/agree/", versions.agree_with_formulation, name="formulation_agree"),
]
