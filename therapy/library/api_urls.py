from django.urls import path

from therapy.library import api

urlpatterns = [
    path("library/", api.Library.as_view(), name="api-library"),
    path("library/search/", api.LibrarySearch.as_view(), name="api-library-search"),
    path("library/saved/", api.SavedArticles.as_view(), name="api-library-saved"),
    path("library/suggested/", api.SuggestedArticles.as_view(), name="api-library-suggested"),
    path("library/articles/<slug:slug>/", api.LibraryArticle.as_view(), name="api-library-article"),
    path("library/articles/<slug:slug>/saved/", api.SavedArticle.as_view(), name="api-library-article-saved"),
]
