"""Words by rule, in UD English's conventions (EWT, GUM): the training-side twin of org.demarche.language.Tokens, used for re3d."""
import re

ABBREVIATIONS = set("""mr mrs ms dr st gen col lt maj capt sgt cpl adm brig gov sen rep rev hon prof sr jr vs etc inc ltd co corp no nos vol fig jan feb mar apr jun
jul aug sep sept oct nov dec mt ft pres cmdr comdr hq dept univ approx est al dist insp supt messrs""".split())
PREFIXES = set("""anti ex pro co non re pre post sub multi inter intra ultra semi mid trans counter neo pan para quasi un vice micro macro mini bi tri de e
over under super hyper cyber geo eco bio electro self""".split()) - {"self", "vice", "over", "under", "mid", "post"}

URL = r"(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
NUMBER = r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![A-Za-z])"
INITIALS = r"(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s|$)"
WORD = r"[^\W_]+(?:['’][^\W\d_]+)*|_+"
PUNCT = r"\.{2,}|-{2,}|[!?]{2,}|…|[^\w\s]"
TOKEN = re.compile(f"({URL})|({NUMBER})|({INITIALS})|({WORD})|({PUNCT})")
CLITIC = re.compile(r"(?i)(.+?)(n['’]t|['’](?:s|ve|ll|re|d|m))$")
NAME_APOSTROPHE = re.compile(r"(?i)^(?:o|d|l|al|qur|sana|ma|shi|ta|da|ja|ba|sa)['’]\w{2,}")


def words(text):
    """Half-open spans of the words of one paragraph."""
    spans = []
    for m in TOKEN.finditer(text):
        url, number, initials, word, punct = m.groups()
        a, b = m.span()
        if word:
            spans += _word(text, a, b)
        else:
            spans.append((a, b))
    return _joined(text, spans)


def _word(text, a, b):
    form = text[a:b]
    low = form.lower()
    if low in ("cannot", "gonna", "wanna", "gotta", "dunno", "lemme", "gimme"):
        cut = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dunno": 2, "lemme": 3, "gimme": 3}[low]
        return [(a, a + cut), (a + cut, b)]
    if "'" in form or "’" in form:
        m = CLITIC.match(form)
        if m:
            return _word(text, a, a + m.start(2)) + [(a + m.start(2), b)]
        if not NAME_APOSTROPHE.match(form) and low not in ("o'clock", "o’clock", "ma'am"):
            pass
    return [(a, b)]


def _joined(text, spans):
    """Abbreviations take their point, prefixes their hyphen."""
    out, i = [], 0
    while i < len(spans):
        a, b = spans[i]
        low = text[a:b].lower()
        after = text[b:b + 1]
        if after == "." and i + 1 < len(spans) and spans[i + 1] == (b, b + 1) and low in ABBREVIATIONS and (low != "no" or re.match(r"\s*\d", text[b + 1:])):
            out.append((a, b + 1))
            i += 2
        elif after == "-" and low in PREFIXES and i + 2 < len(spans) and spans[i + 1] == (b, b + 1) and spans[i + 2][0] == b + 1 and text[b + 1].isalpha():
            out.append((a, spans[i + 2][1]))
            i += 3
        else:
            out.append((a, b))
            i += 1
    return out
