"""Small drawings that stand beside words; a drawing is never the only way in which something is said."""

from django.utils.safestring import mark_safe

_PATHS = {
    "home": '<path d="M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z"/>',
    "chat": (
        '<path d="M12 4.5c4.7 0 8.5 3.1 8.5 7s-3.8 7-8.5 7c-1 0-2-.1-2.9-.4L4.5 20l.9-3.7C4.2 15 3.5 13.3 '
        '3.5 11.5c0-3.9 3.8-7 8.5-7z"/><path d="M8.5 10.3h7M8.5 13.3h4.5"/>'
    ),
    "mood": (
        '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 14.3c.8 1.2 2 1.9 3.5 1.9s2.7-.7 3.5-1.9M9.2 '
        '9.7v.6M14.8 9.7v.6"/>'
    ),
    "data": (
        '<path d="M6 3.5h8l4.5 4.5v11.5a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1z"/>'
        '<path d="M13.8 3.7V8.2h4.5M8.5 12.5h7M8.5 16h5"/>'
    ),
    "settings": (
        '<path d="M4 7h9M17.5 7H20M4 17h2.5M11 17h9"/><circle cx="15.2" cy="7" r="2.2"/>'
        '<circle cx="8.8" cy="17" r="2.2"/>'
    ),
    "bell": (
        '<path d="M6.5 16.5c-.8 0-1.2-.9-.7-1.5.8-1 1.2-2 1.2-4.5a5 5 0 0 1 10 0c0 2.5.4 3.5 1.2 4.5.5.6.1 '
        '1.5-.7 1.5z"/><path d="M10 19.5c.5.6 1.2 1 2 1s1.5-.4 2-1"/>'
    ),
    "people": (
        '<circle cx="9" cy="8.5" r="3.2"/><path d="M3.5 19c.4-3.3 2.6-5.2 5.5-5.2s5.1 1.9 5.5 5.2M15.5 5.7a3 '
        '3 0 0 1 0 5.7M17 14.3c2 .6 3.2 2.3 3.5 4.7"/>'
    ),
    "phone": (
        '<path d="M5.5 4.5h3l1.5 4-2 1.5c1 2.2 3 4.2 5.5 5.5l1.7-2 3.8 1.5v3c0 .8-.6 1.5-1.5 1.5C10.5 19.5 4 '
        '12.5 4 6c0-.8.6-1.5 1.5-1.5z"/>'
    ),
    "text": '<path d="M4.5 5h15a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H11l-4.5 3.5v-3.5h-2a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z"/>',
    "lifebuoy": (
        '<circle cx="12" cy="12" r="8.5"/><circle cx="12" cy="12" r="3.3"/>'
        '<path d="m6 6 3.6 3.6M18 6l-3.6 3.6M6 18l3.6-3.6M18 18l-3.6-3.6"/>'
    ),
    "check": '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
    "clock": '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
    "lock": '<rect x="5" y="10.5" width="14" height="9.5" rx="1.5"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>',
    "out": '<path d="M10 4.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h4M14.5 8l4 4-4 4M18 12H9.5"/>',
    "plus": '<path d="M12 5v14M5 12h14"/>',
    "arrow": '<path d="M5 12h14M13.5 6.5 19 12l-5.5 5.5"/>',
    "pencil": '<path d="m5 19 .8-3.8L15.5 5.5a1.5 1.5 0 0 1 2.1 0l.9.9a1.5 1.5 0 0 1 0 2.1L8.8 18.2z"/>',
    "heart": (
        '<path d="M12 19.5C7 15.8 4 12.8 4 9.3A4.3 4.3 0 0 1 8.3 5c1.5 0 2.9.8 3.7 2 .8-1.2 2.2-2 3.7-2A4.3 '
        '4.3 0 0 1 20 9.3c0 3.5-3 6.5-8 10.2z"/>'
    ),
    "calendar": '<rect x="4" y="5.5" width="16" height="14.5" rx="1.5"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>',
    "search": '<circle cx="11" cy="11" r="6"/><path d="m15.5 15.5 4.5 4.5"/>',
}
_FRAME = '<svg class="hs-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">%s</svg>'
DRAWN = {name: mark_safe(_FRAME % paths) for name, paths in _PATHS.items()}  # noqa: S308 - our own, said above
