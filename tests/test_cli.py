"""The command line: a table for people, JSON for programs, one clear line when something is wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import citekit
from citekit.cli import main
from citekit.export.naming import clause, printable, shorten

GIDEON = "Counsel is a right. Gideon v. Wainwright, 372 U.S. 335, 344 (1963).\nIt is paid for.  Id. at 345.\n"


@pytest.fixture
def opinion(tmp_path: Path) -> Path:
    path = tmp_path / "opinion.txt"
    path.write_text(GIDEON, encoding="utf-8")
    return path


def run(
    *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "citekit", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        check=False,
    )


def test_table(opinion: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(opinion)]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    (full,) = (row for row in rows if row[:1] == ["0"])
    (idem,) = (row for row in rows if row[:1] == ["1"])
    assert full[1:4] == ["1", "full", "case"]
    assert idem[1:4] == ["2", "id", "case"]
    assert " ".join(idem).endswith("Gideon v. Wainwright, 372 U.S. 335")
    assert rows[-1] == ["2", "citations,", "1", "authority,", "0", "unresolved"]


def test_unresolved_says_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "start.txt"
    path.write_text("Id. at 4.", encoding="utf-8")
    assert main([str(path)]) == 0
    (link,) = citekit.extract("Id. at 4.").links
    out = capsys.readouterr().out
    assert link.reason
    assert f"? {link.reason}" in out


def test_no_citations(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    assert main([str(path)]) == 0
    assert capsys.readouterr().out == "No citations found.\n"


def test_json_is_the_contract(opinion: Path) -> None:
    done = run(opinion, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8")) == citekit.extract(GIDEON).to_dict()


def test_json_is_utf8_in_any_locale(tmp_path: Path) -> None:
    path = tmp_path / "curly.txt"
    path.write_text("“Gideon v. Wainwright, 372 U.S. 335 (1963) (‘right’)”", encoding="utf-8")
    done = run(path, "--json", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["citations"]


def test_json_keeps_line_ends_and_offsets() -> None:
    text = "\r\n\r\nSee Gideon v. Wainwright,\r\n372 U.S. 335 (1963)."
    done = run("-", "--json", stdin=text.encode())
    (citation,) = json.loads(done.stdout)["citations"]
    start, end = citation["span"]
    assert text[start:end] == citation["text"]


def test_standard_input() -> None:
    done = run("-", stdin=GIDEON.encode())
    assert done.returncode == 0
    assert b"372 U.S. 335" in done.stdout


def test_plain_when_piped(sample_path: Path) -> None:
    done = run(sample_path)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_table_fits(sample_path: Path, columns: str) -> None:
    lines = run(sample_path, env={"COLUMNS": columns, "PYTHONIOENCODING": "utf-8"}).stdout.decode("utf-8").splitlines()
    assert max(map(len, lines)) <= max(60, int(columns))


def test_table_in_a_poor_locale(sample_path: Path) -> None:
    done = run(sample_path, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")


def test_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(GIDEON.replace("a right", "a “right”").encode("cp1252"))
    assert run(path).returncode == 2
    assert run(path, "--encoding", "cp1252").returncode == 0


def test_version() -> None:
    assert run("--version").stdout.startswith(b"citekit ")


@pytest.mark.parametrize(
    ("arguments", "stdin", "message"),
    [
        pytest.param(["no-such-file.txt"], b"", "no-such-file.txt: no such file", id="wrong path"),
        pytest.param(["."], b"", ".: this is a directory; give a text file", id="directory"),
        pytest.param(
            ["-"], b"abc \xff\xfe", "standard input: not utf-8 text (byte 0xff at offset 4)", id="undecodable"
        ),
        pytest.param(["a" * 5000], b"", "File name too long", id="impossible path"),
    ],
)
def test_trouble_is_one_line(arguments: list[str], stdin: bytes, message: str) -> None:
    done = run(*arguments, stdin=stdin)
    complaint = done.stderr.decode("utf-8")
    assert done.returncode == 2
    assert done.stdout == b""
    assert complaint.startswith("citekit: ")
    assert complaint.count("\n") == 1
    assert message in complaint


@pytest.mark.parametrize("arguments", [["--encoding", "no-such", "x"], ["--encoding", "base64", "x"], [], ["--colour"]])
def test_wrong_arguments(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_without_rich(opinion: Path, tmp_path: Path) -> None:
    (tmp_path / "rich.py").write_text("raise ImportError", encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    done = run(opinion, env={"PYTHONPATH": path})
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"pip install 'citekit[cli]'" in done.stderr
    assert run(opinion, "--json", env={"PYTHONPATH": path}).returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("flag", [(), ("--json",)])
def test_closed_pipe_is_quiet(tmp_path: Path, flag: tuple[str, ...]) -> None:
    path = tmp_path / "long.txt"
    path.write_text(GIDEON * 500, encoding="utf-8")  # more than a pipe holds
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "citekit", str(path), *flag], stdout=write_end, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_full_disk(opinion: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "citekit", str(opinion)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell closes the stream")
def test_closed_standard_output(opinion: Path) -> None:
    command = f"exec '{sys.executable}' -m citekit '{opinion}' >&-"
    done = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"citekit: standard output is closed\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("372 U.S.\n  335", "372 U.S. 335"),
        ("\x1b[31mred\x1b[0m", "·[31mred·[0m"),
        ("Roe\u202ev. Wade", "Roe·v. Wade"),
        ("a\ud800b\x00", "a·b·"),
        ("§ 7–9 “x”", "§ 7–9 “x”"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize("width", range(10, 70))
def test_shorten_keeps_its_width(width: int) -> None:
    for text in ("Gideon v. Wainwright, 372 U.S. 335, 344 (1963) (holding so)", "x" * 80, "§ " * 40):
        assert len(shorten(text, width)) <= width


def test_clause_leaves_explanations_out() -> None:
    text = "See Anderson v. Liberty Lobby, Inc., 477 U.S. 242,\n248 (1986) (summary judgment; no genuine dispute)."
    (citation,) = citekit.extract(text)
    assert clause(citation) == "Anderson v. Liberty Lobby, Inc., 477 U.S. 242, 248 (1986) (…)"


SLIP = "See Roe v. Poe,\n237 F.3d 987, 922 (9th Cir. 2001).\n"


def test_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(SLIP, encoding="utf-8")
    assert main(["check", str(path)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.startswith("1:5: error: pin-outside: page 922")
    assert last == "1 citations checked: 1 error, 0 warning, 0 info"


def test_check_without_errors(opinion: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(opinion)]) == 0
    assert capsys.readouterr().out == "2 citations checked: 0 error, 0 warning, 0 info\n"


def test_check_json() -> None:
    done = run("check", "-", "--json", stdin=SLIP.encode())
    (row,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert SLIP[slice(*row["span"])] == row["text"]
    assert (row["code"], row["line"], row["column"]) == ("pin-outside", 1, 5)


def test_check_of_no_file(tmp_path: Path) -> None:
    done = run("check", tmp_path / "none.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no such file" in done.stderr


def test_a_file_called_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("check").write_text(GIDEON, encoding="utf-8")
    assert main(["check"]) == 0
    assert "372 U.S. 335" in capsys.readouterr().out
