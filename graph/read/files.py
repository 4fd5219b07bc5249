"""From a path to clean text: which files a dataset has, and what may not stand in any of them."""

from __future__ import annotations

import re
import stat
from contextlib import suppress
from pathlib import Path

from graph import inputs
from graph.read.folder import MAX_BYTES, MAX_FOLDERS, TooManyFolders, datasets_below, yaml_files
from graph.read.problems import DataError, Problem, SyntaxProblem, printable
from graph.text import reason

# Control characters, unpaired surrogates and non-characters cannot stand in YAML. The Unicode line separators can, but
# an editor does not count them as line ends and YAML does, so every line number below them would be wrong.
FORBIDDEN = "[^\t\n\r\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
PLAIN = bytes((*b"\t\n\r", *range(0x20, 0x7F)))
BOM = b"\xef\xbb\xbf"
LINE_END = re.compile("\r\n|\r|\n")


def find(path: Path) -> list[Path]:
    """The files of a dataset: the path itself, or the .yaml and .yml files in a folder and below it, by their paths.

    What `graph.read.folder` leaves out is left out.

    Raises
    ------
    DataError
        When there is nothing there, or a folder holds no YAML.
    """
    try:
        if path.is_dir():
            files = yaml_files(path)
            if not files:
                raise _unusable(path, "the folder holds no .yaml file", "name a folder with data, or one file")
            return files
        mode = path.stat().st_mode
    except TooManyFolders:
        message = f"more than {MAX_FOLDERS:,} folders are below this one"
        raise _unusable(path, message, "name a folder that holds only the dataset, or one file") from None
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise _unusable(path, inputs.LEADS_NOWHERE, "mend the link, or name another path") from None
        raise _unusable(path, "there is no such file or folder", "check the path after --data") from None
    except (OSError, ValueError) as error:
        place = Path(getattr(error, "filename", None) or path)
        raise _unusable(place, f"cannot be read: {reason(error)}", "check the path and its permissions") from None
    if not stat.S_ISREG(mode):
        raise _unusable(path, "is not a file", "name a .yaml file or a folder")
    return [path]


def below(path: Path) -> list[Problem]:
    """Advice on each file below a dataset's folder that begins a dataset of its own, and is therefore not read."""
    try:
        headers = datasets_below(path) if path.is_dir() else []
    except (OSError, TooManyFolders):
        return []
    message, hint = "begins a dataset of its own and is not read here", "name it with --data, or take its dataset: out"
    return [Problem(printable_path(header), 1, 1, "", message, hint) for header in headers]


def size(paths: list[Path]) -> int:
    """How many bytes the files have together; what cannot be looked at has none."""
    total = 0
    for path in paths:
        with suppress(OSError):
            total += path.stat().st_size
    return total


def content(path: Path) -> bytes:
    """The bytes of one file.

    Raises
    ------
    DataError
        When the file cannot be read, or is larger than `MAX_BYTES`.
    """
    try:
        return inputs.content(path, MAX_BYTES)
    except inputs.UnreadableError as error:
        raise _unusable(path, error.why, error.hint) from None


def decode(data: bytes) -> tuple[str, list[SyntaxProblem]]:
    """The text of a file, which is UTF-8 (a byte order mark is fine), and what may not stand in it, a problem a line.

    In the text a space stands for each such byte and character, so that all others keep their places.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", [SyntaxProblem(1, 1, (), "the file is UTF-16", "save the file as UTF-8")]
    data = data.removeprefix(BOM)
    try:
        # what is not plain ASCII is little, and looking at it alone costs a tenth of a look at every character
        if not re.search(FORBIDDEN, data.translate(None, PLAIN).decode()):
            return data.decode(), []
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "surrogateescape")
    syntax_problems = []
    line, line_start, counted_to, reported_line = 1, 0, 0, 0
    for match in re.finditer(FORBIDDEN, text):
        for line_end in LINE_END.finditer(text, counted_to, match.start()):
            line, line_start = line + 1, line_end.end()
        counted_to = match.start()
        if line > reported_line:  # one problem a line says enough of a file in another encoding
            reported_line = line
            syntax_problems.append(SyntaxProblem(line, match.start() - line_start + 1, (), *forbidden(match[0])))
    return (re.sub(FORBIDDEN, " ", text) if syntax_problems else text), syntax_problems


def forbidden(char: str) -> tuple[str, str]:
    """Message and hint for a character that may not stand in a file."""
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:
        return f"byte {code - 0xDC00:02x} (hexadecimal) is not UTF-8", "save the file as UTF-8"
    if char in "\u2028\u2029\x85":
        return f"character U+{code:04X} is a hidden line end", "put an ordinary line end or a space there"
    if 0x202A <= code <= 0x2069:
        return f"character U+{code:04X} turns the direction of what follows and cannot be seen", "remove it"
    if code == 0xFEFF:
        return "character U+FEFF is a byte order mark in the middle of the text", "remove it"
    return f"character U+{code:04X} is a control character", "remove it"


def _unusable(path: Path, message: str, hint: str) -> DataError:
    return DataError([Problem(printable_path(path), 0, 0, "", message, hint)])


def printable_path(path: Path) -> str:
    """The path as a message prints it: as it was written after --data, without what moves a terminal."""
    return printable(str(path))
