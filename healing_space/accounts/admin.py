"""Accounts, for trial administrators: who may come in. No name is read here, and nothing clinical exists here."""

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.decorators import action
from unfold.enums import ActionVariant
from unfold.widgets import UnfoldAdminEmailInputWidget, UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from healing_space.accounts import actions, queries
from healing_space.accounts.models import Invitation, Role, User
from healing_space.web import sent_once
from healing_space.web.admin_pages import ReadOnly

# Their libraries put these on the admin with every field to be changed by hand. Here accounts change by actions only.
for _model in (EmailAddress, UserSession, Group):
    if admin.site.is_registered(_model):
        admin.site.unregister(_model)


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    email = forms.EmailField(label=_("Email address"), max_length=254, widget=UnfoldAdminEmailInputWidget)
    name = forms.CharField(label=_("Name"), max_length=100, widget=UnfoldAdminTextInputWidget)
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[("", _("Choose a role")), *(choice for choice in Role.choices if choice[0] != Role.PATIENT)],
        widget=UnfoldAdminSelectWidget,
    )


@admin.register(User)
class UserAdmin(ReadOnly):
    """Every account: its address, its role, and whether it is open."""

    list_display = ["email", "role", "is_active", "last_login"]
    list_filter = ["role", "is_active"]
    search_fields = ["email"]
    ordering = ["email"]
    fields = ["email", "role", "is_active", "date_joined", "last_login"]
    actions_list = ["invite"]
    actions_detail = ["disable", "enable", "reset_second_factor"]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("name", "pronouns", "phone")

    def get_actions_detail(self, request, object_id):
        """Only what can be done with this account as it is."""
        user = self.get_object(request, object_id)
        left_out = "disable" if user and not user.is_active else "enable"
        return [
            found for found in super().get_actions_detail(request, object_id)
            if found.action_name != f"accounts_user_{left_out}"
        ]

    @action(description=_("Invite somebody to work here"), url_path="invite", variant=ActionVariant.PRIMARY)
    def invite(self, request):
        """Ask for the address and the role, and send the invitation."""
        form = InviteForm(request.POST or None)
        if form.is_valid() and self._invited(request, form):
            return redirect("admin:accounts_invitation_changelist")
        context = {**self.admin_site.each_context(request), "title": _("Invite somebody to work here"), "form": form,
                   "opts": self.opts, "back": reverse("admin:accounts_user_changelist")}
        return TemplateResponse(request, "admin/accounts/invite.html", context)

    def _invited(self, request, form) -> bool:
        def send() -> dict:
            return {"id": str(actions.invite(by=request.user, at=timezone.now(), **form.cleaned_data).pk)}

        try:
            sent_once.perform(request, do=send, changed_is_new=True)
        except actions.AddressTaken:
            form.add_error("email", _("There is an account with this address already."))
            return False
        messages.success(request, _("The invitation is on its way."))
        return True

    @action(description=_("Close the account"), url_path="disable", variant=ActionVariant.DANGER)
    def disable(self, request, object_id: str):
        """Ask first; then close the account and end every session and token of it."""
        return self._confirmed(
            request, object_id, do=actions.disable, done=_("The account is closed."), title=_("Close this account?"),
            text=_("Whoever is signed in with it is signed out at once. Nothing that was written is lost."),
        )

    @action(description=_("Open the account again"), url_path="enable")
    def enable(self, request, object_id: str):
        """Ask first; then let the person sign in again."""
        return self._confirmed(
            request, object_id, do=actions.enable, done=_("The account is open again."), title=_("Open this account?"),
            text=_("The person can sign in again with their password and, where they have one, their second step."),
        )

    @action(description=_("Lost phone: reset the second step"), url_path="reset-second-step")
    def reset_second_factor(self, request, object_id: str):
        """Ask first; then drop the app and the recovery codes. Staff are invited anew."""
        return self._confirmed(
            request, object_id, do=actions.reset_second_factor, done=_("The second step is reset."),
            title=_("Reset the second step?"),
            text=_("Do this only when you have made sure, and not by email, that it is this person who asks. A patient "
                   "then signs in with the password alone. A member of staff is signed out and invited anew."),
        )

    def _confirmed(self, request, object_id: str, *, do, done, **words):
        try:
            user = queries.by_id(object_id)
        except ObjectDoesNotExist as missing:
            raise Http404 from missing
        back = reverse("admin:accounts_user_change", args=[user.pk])
        if request.method != "POST":
            context = {**self.admin_site.each_context(request), **words, "subject": user, "opts": self.opts,
                       "back": back}
            return TemplateResponse(request, "admin/accounts/confirm.html", context)
        try:
            do(by=request.user, user=user, at=timezone.now())
        except actions.Yourself:
            messages.error(request, _("You cannot do this to your own account. Ask another administrator."))
        except actions.NotReady:
            messages.error(request, _("This account was never finished. Invite the person again."))
        else:
            messages.success(request, done)
        return redirect(back)


@admin.register(Invitation)
class InvitationAdmin(ReadOnly):
    """Who was invited, and what became of it."""

    list_display = ["email", "role", "state", "created_at", "sent_at", "expires_at", "used_at"]
    list_select_related = ["user"]
    search_fields = ["user__email"]
    fields = ["email", "role", "invited", "state", "created_at", "sent_at", "expires_at", "used_at", "withdrawn_at"]
    readonly_fields = ["email", "role", "invited", "state"]
    actions_detail = ["withdraw"]

    def get_queryset(self, request):
        hidden = [f"{whose}__{field}" for whose in ("user", "invited_by") for field in ("name", "pronouns", "phone")]
        return super().get_queryset(request).select_related("user", "invited_by").defer(*hidden)

    @admin.display(description=_("Email address"), ordering="user__email")
    def email(self, invitation: Invitation) -> str:
        return invitation.user.email

    @admin.display(description=_("Role"), ordering="user__role")
    def role(self, invitation: Invitation) -> str:
        return invitation.user.get_role_display()

    @admin.display(description=_("Invited by"))
    def invited(self, invitation: Invitation) -> str:
        return invitation.invited_by.email if invitation.invited_by else ""

    @admin.display(description=_("State"))
    def state(self, invitation: Invitation) -> str:
        if invitation.used_at:
            return _("Accepted")
        if invitation.withdrawn_at:
            return _("Withdrawn")
        return _("Open") if invitation.expires_at > timezone.now() else _("Run out")

    @action(description=_("Take the invitation back"), url_path="withdraw", variant=ActionVariant.DANGER)
    def withdraw(self, request, object_id: str):
        """Ask first; then stop the link."""
        invitation = self.get_object(request, object_id)
        if invitation is None:
            raise Http404
        back = reverse("admin:accounts_invitation_changelist")
        if request.method == "POST":
            actions.withdraw_invitation(invitation=invitation, by=request.user, at=timezone.now())
            messages.success(request, _("The link in the letter does not work any more."))
            return redirect(back)
        context = {**self.admin_site.each_context(request), "title": _("Take the invitation back?"), "text": "",
                   "subject": invitation.user, "opts": self.opts, "back": back}
        return TemplateResponse(request, "admin/accounts/confirm.html", context)
