"""The API's door to the library."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from patients.safety import panel
from patients.safety import queries as safety
from therapy.library import actions, queries, suggestions
from therapy.library import serializers as forms


class Library(ApiView):
    """Every article there is, without its text."""

    audience = Audience.ANYONE

    @extend_schema(operation_id="library", parameters=[forms.LibraryAsked], responses=forms.ArticlesOut)
    def get(self, request):
        asked = forms.LibraryAsked(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return Response(forms.ArticlesOut({"results": queries.about(asked.validated_data.get("about", ""))}).data)


class LibrarySearch(ApiView):
    """Articles by their words."""

    audience = Audience.ANYONE

    @extend_schema(request=forms.LibraryWords, responses=forms.FoundArticlesOut)
    def post(self, request):
        """Nothing of a search is kept, and nobody is told of it."""
        asked = forms.LibraryWords(data=request.data)
        asked.is_valid(raise_exception=True)
        words = asked.validated_data["words"]
        lines = panel.before_sign_up("adult") if safety.calls_for_help(words) else []
        return Response(forms.FoundArticlesOut({"results": queries.find(words), "help": lines}).data)


class LibraryArticle(ApiView):
    """One article."""

    audience = Audience.ANYONE

    @extend_schema(responses=forms.ArticleOut)
    def get(self, request, slug):
        return Response(forms.ArticleOut(queries.article(slug)).data)


class SavedArticles(ApiView):
    """What the person keeps for later, the newest first."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="library_saved", responses=forms.ArticlesOut)
    def get(self, request):
        return Response(forms.ArticlesOut({"results": queries.saved(subject=request.user)}).data)


class SavedArticle(ApiView):
    """Whether one article is kept for later."""

    audience = Audience.PATIENT

    @extend_schema(request=None, responses={204: None})
    def put(self, request, slug):
        actions.save(subject=request.user, slug=slug)
        return Response(status=204)

    @extend_schema(responses={204: None})
    def delete(self, request, slug):
        actions.let_go(subject=request.user, slug=slug)
        return Response(status=204)


class SuggestedArticles(ApiView):
    """What may help the person now, each with the rule by which it is suggested."""

    audience = Audience.PATIENT

    @extend_schema(operation_id="library_suggested", responses=forms.SuggestionsOut)
    def get(self, request):
        found = suggestions.suggested(subject=request.user, at=timezone.now())
        rows = [{**forms.ArticleRow(one.article).data, "because": str(one.because)} for one in found]
        return Response({"results": rows})
