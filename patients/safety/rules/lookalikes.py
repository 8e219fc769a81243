"""Characters that are read as a Latin letter without being one, and signs that stand for a word.

Unicode compatibility folding (NFKD) already brings back full-width, mathematical and circled letters
and takes accents off; this table holds what it leaves. The letters were chosen by eye from Cyrillic,
Greek, Armenian, Cherokee and phonetic alphabets, for lower case: folding lowers before it looks.
"""

from __future__ import annotations

_PAIRS = {
    # Cyrillic, lower case and the capitals whose small form looks different
    "а": "a", "ә": "e", "в": "b", "ь": "b", "с": "c", "ԁ": "d", "е": "e", "ё": "e", "ғ": "f", "ԍ": "g", "һ": "h",
    "н": "h", "і": "i", "ї": "i", "ӏ": "l", "ј": "j", "к": "k", "қ": "k", "ҝ": "k", "ԟ": "k", "м": "m", "п": "n",
    "о": "o", "ө": "o", "р": "p", "ԛ": "q", "г": "r", "ѕ": "s", "т": "t", "ц": "u", "ѵ": "v", "ԝ": "w", "ш": "w",
    "х": "x", "ҳ": "x", "у": "y", "ү": "y", "ў": "y", "и": "u", "й": "u", "д": "d", "л": "n", "э": "e", "з": "3",
    # Greek
    "α": "a", "β": "b", "ς": "c", "ϲ": "c", "δ": "d", "ε": "e", "η": "n", "ι": "i", "κ": "k", "λ": "l", "μ": "u",
    "ν": "v", "ο": "o", "σ": "o", "ρ": "p", "τ": "t", "υ": "u", "ω": "w", "χ": "x", "γ": "y", "ζ": "z", "θ": "o",
    # Armenian and Cherokee
    "օ": "o", "ս": "u", "հ": "h", "ո": "n", "ց": "g", "զ": "q", "ք": "p", "ա": "w", "ꭺ": "a", "ꮃ": "w", "ꭰ": "d",
    "ꭼ": "e", "ꮋ": "h", "ꭵ": "i", "ꮶ": "k", "ꮮ": "l", "ꮇ": "m", "ꮲ": "p", "ꮪ": "s", "ꭲ": "t", "ꮩ": "v", "ꮓ": "z",
    # Latin letters without a decomposition: small capitals, phonetic signs, strokes
    "ᴀ": "a", "ʙ": "b", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e", "ꜰ": "f", "ɢ": "g", "ʜ": "h", "ɪ": "i", "ᴊ": "j", "ᴋ": "k",
    "ʟ": "l", "ᴍ": "m", "ɴ": "n", "ᴏ": "o", "ᴘ": "p", "ꞯ": "q", "ʀ": "r", "ꜱ": "s", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v",
    "ᴡ": "w", "ʏ": "y", "ᴢ": "z", "ɑ": "a", "ɐ": "a", "ɓ": "b", "ƈ": "c", "ɗ": "d", "ɖ": "d", "đ": "d", "ð": "d",
    "ɛ": "e", "ə": "e", "ɘ": "e", "ƒ": "f", "ɠ": "g", "ɡ": "g", "ħ": "h", "ɦ": "h", "ı": "i", "ɨ": "i", "ɩ": "i",
    "ʝ": "j", "ƙ": "k", "ł": "l", "ɫ": "l", "ɭ": "l", "ɱ": "m", "ŋ": "n", "ɲ": "n", "ɳ": "n", "ø": "o", "ɔ": "o",
    "ƥ": "p", "ʠ": "q", "ɾ": "r", "ɽ": "r", "ʂ": "s", "ŧ": "t", "ƭ": "t", "ʈ": "t", "ʉ": "u", "ʊ": "u", "ʋ": "v",
    "ɯ": "w", "ʍ": "w", "ƴ": "y", "ɣ": "y", "ʎ": "y", "ƶ": "z", "ʐ": "z", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
    # punctuation
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "′": "'", "ʹ": "'", "＇": "'", "‛": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "″": '"',
    "–": " - ", "—": " - ", "―": " - ", "‐": "-", "‑": "-", "‒": " - ", "−": "-",
    "…": "...", "。": ".", "、": ",", "，": ",", "！": "!", "？": "?", "¿": " ", "¡": " ", "·": ".", "•": ",",
    "\u2028": "\n", "\u2029": "\n\n", "\x85": "\n", "\x0b": "\n", "\x0c": "\n", "€": "e", "£": " ", "¢": "c", "¥": "y",
    "ǀ": "l", "∣": "l", "¦": "l", "†": "t", "×": "x", "0️⃣": "0",
}

# Signs that people put where a word would stand. Laughter matters: it is how a worry is masked.
_SIGNS = {
    "😂": " lol ", "🤣": " lol ", "😆": " lol ", "😅": " lol ", "😹": " lol ", "😜": " lol ", "🤪": " lol ",
    "🔪": " knife ", "🗡": " knife ", "🔫": " gun ", "💊": " pills ", "⚰": " coffin ", "🪦": " grave ",
    "🩸": " blood ", "🌉": " bridge ", "🪢": " rope ", "🚆": " train ", "🏥": " hospital ",
}

LOOKALIKES: dict[str, str] = {key: value for key, value in _PAIRS.items() if len(key) == 1} | _SIGNS

# Letters drawn in boxes and discs that Unicode does not decompose, and the flag letters.
for _first in (0x1F150, 0x1F170, 0x1F1E6):
    LOOKALIKES.update({chr(_first + step): chr(ord("a") + step) for step in range(26)})
