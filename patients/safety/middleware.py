"""Help now comes before everything: before sessions, sign-in and the database, whatever state they are in."""

from patients.safety import views

PAGES = {
    "/help-now/": views.help_now, "/help-now/print/": views.help_document,
    "/help-now/what-happens/": views.what_happens,
}


def help_now_first(get_response):
    """Serve the help pages without asking who it is. Everything else goes its way."""

    def middleware(request):
        page = PAGES.get(request.path)
        return page(request) if page and request.method in {"GET", "HEAD"} else get_response(request)

    return middleware
