from rest_framework import serializers

from patients.safety.directory.serializers import CrisisLineOut
from therapy.library.articles import TOPICS
from therapy.library.forms import LONGEST_SEARCH


class LibraryAsked(serializers.Serializer):
    about = serializers.ChoiceField(list(TOPICS.items()), required=False, help_text="Only articles about this topic.")


class LibraryWords(serializers.Serializer):
    words = serializers.CharField(max_length=LONGEST_SEARCH)


class ArticleRow(serializers.Serializer):
    slug = serializers.CharField()
    title = serializers.CharField()
    summary = serializers.CharField()
    topics = serializers.ListField(child=serializers.CharField())
    minutes = serializers.IntegerField(help_text="About how long it takes to read.")


class ArticleOut(ArticleRow):
    text = serializers.CharField(help_text="Markdown.")
    short = serializers.CharField(help_text="The same in very short sentences. Markdown.")
    citations = serializers.ListField(child=serializers.CharField())


class ArticlesOut(serializers.Serializer):
    results = ArticleRow(many=True)


class FoundArticlesOut(ArticlesOut):
    help = CrisisLineOut(many=True, help_text="Help lines, when the words that were looked for call for them.")


class SuggestionOut(ArticleRow):
    because = serializers.CharField(help_text="The rule by which it is suggested, in words.")


class SuggestionsOut(serializers.Serializer):
    results = SuggestionOut(many=True)
