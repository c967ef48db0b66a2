package org.demarche.app;

import java.util.Locale;

/**
 * Everything the app says when something is wrong, each with its stable code; docs/messages.md lists them.
 *
 * <p>A message names the file, the place where there is one, what is wrong and the next step.
 */
public enum Message {
    DM_001("%s: no such file. Check the path; use - to read from standard input."),
    DM_002(
            "%s: a folder without reports. Give files, or a folder that holds files such as .txt, .jsonl, .html, .xml, .warc or .pdf."),
    DM_003("%s: empty. A report needs some text."),
    DM_004("%s: not text (a zero byte at offset %s). Give plain text or JSON; turn other documents into text first."),
    DM_005("%s: neither UTF-8 nor another encoding that can be told for sure (byte %s). Save it as UTF-8."),
    DM_006("%s: longer than the %,d characters that a report may have. Split it into several reports."),
    DM_007("%s: half of a surrogate pair alone at offset %s%s, which is no character. Save the text again as UTF-8."),
    DM_008("%s: not valid JSON (%s). Give one JSON object a report, or plain text."),
    DM_009("%s: the field \"%s\" %s. See docs/formats.md for the fields of a report."),
    DM_010("%s: \"%s\" is no date. Write it as YYYY-MM-DD, for example 2015-08-17."),
    DM_011("%s: could not be read (%s). Check that it is a file that you may read."),
    DM_012(
            "%s: an earlier report of this run is written to the same file; this one is not. Give each report its own \"id\"."),
    DM_013("%s: could not be written (%s). Check the folder and its space."),
    DM_014("%s: reading it failed (%s). This is a fault of ours: please report it with the text."),
    DM_015("The trained model could not be opened in %s (%s). Build again with ./check, or set -Ddemarche.model."),
    DM_016("%s: the language \"%s\" is not read yet. Only English (en) is."),
    DM_017("%s: read as %s, for it is not UTF-8. Save it as UTF-8 if words look wrong."),
    DM_018("Nothing to read. Name a file or a folder, or - for standard input."),
    DM_019("--only: no such part: %s. The parts are parties, statements, events, positions, relations and times."),
    DM_020("%s: its first sign starts no JSON object. Give one JSON object a report, or name plain text .txt."),
    DM_021("%s: starts with the mark of %s but is not valid in it. Save it as UTF-8."),
    DM_022("--json and --conllu cannot go together. Give one of them."),
    DM_023("The lists in %s cannot be used (%s). Correct the list, or leave --lexicon away."),
    DM_024("%s. Run \"%s --help\" for the usage."),
    DM_025("Something failed (%s). This is a fault of ours: please report it with the command."),
    DM_026(
            "%s is no id. Ids are P1 (a party), S1 (a statement), E1 (an event), O1 (a position), I1 (an issue), R1 (a relation)."),
    DM_027("%s: there is no %s in it. It has %s."),
    DM_040("%s: no ledger there. Make one with \"demarche add PATH\", or name another with --ledger."),
    DM_041("%s: %s. Give a file that \"demarche add\" made, with --ledger."),
    DM_042("%s: %s. Use the Demarche that made it, or add its reports to a new ledger."),
    DM_043("%s: %s. Try again when it is done."),
    DM_044("%s: cannot be used (%s). Check the file, its folder and the space."),
    DM_045(
            "%s: new reports or corrections are not merged yet, for another process is writing. What follows is from before."),
    DM_046(
            "%s: nothing in the ledger has this id. See \"demarche events\", \"demarche parties\" or \"demarche find\"."),
    DM_047("%s: a web page without text. Save its article as plain text."),
    DM_048("Only one of --json, --jsonl, --csv, --markdown and --plain can be given."),
    DM_049("%s: no such format. The formats are %s."),
    DM_050("%s: the export does not read back as it was written (%s). This is a fault of ours: please report it."),
    DM_051("--%s: \"%s\" is no number above zero. Give one, for example 2."),
    DM_052("%s: this export is a folder of files. Name the folder with -o."),
    DM_053("%s: no shell known here. The shells are bash and zsh."),
    DM_054("%s, line %d, row %s: %s."),
    DM_055("%s: a link, and links in folders are not followed. Name the file that it leads to."),
    DM_056("%s: a feed without items. Save it again when it has some."),
    DM_057("%s: no feed that can be read (%s). Give RSS or Atom, without a document type."),
    DM_058("%s: an item without text. Save the page that it links to."),
    DM_059("%s: the web archive is broken after %s pages (%s). Those before are read; make the archive again."),
    DM_060("%s: a web archive without web pages. Give one that holds answers of type text/html."),
    DM_061("%s: a PDF that cannot be read (%s). Save it again, or save its text."),
    DM_062("%s: a PDF without a text layer, such as a scan. Run character recognition on it first."),
    DM_063("%s: a PDF locked with a password. Save it without one."),
    DM_064("--moved needs the day to look back to. Give it with --since YYYY-MM-DD."),
    DM_120(
            "%s: there is no such page. The pages stand at the top of each page; the API is described at /openapi.json."),
    DM_121("%s: the ledger has no %s of this id. Look it up at /search."),
    DM_122("The parameter \"%s\" cannot be used: %s. Correct it in the address."),
    DM_123("This server is not \"%s\". Use the address that \"demarche serve\" printed."),
    DM_124("Nothing was changed: this request is not one of this site's own (%s). Load the page again and repeat it."),
    DM_125("Nothing was changed: the ledger is served read-only. Start \"demarche serve\" without --read-only."),
    DM_126("Nothing was added: there is no text in the request. Drop a file, or paste the text of a report."),
    DM_127("Cannot listen on %s, port %s (%s). Choose another with --port, or 0 for a free one."),
    DM_128("The ledger is busy. Try again in a moment."),
    DM_129("The ledger cannot be used (%s). Check the file, its folder and the space."),
    DM_130(
            "Nothing was added: more than the %,d bytes that one request may bring. Add large reports with \"demarche add\"."),
    DM_131("Reading takes longer than %s seconds. It goes on; look at the desk in a while."),
    DM_132("%s: no browser could be opened (%s). Open the address yourself."),
    DM_140("Nothing was decided: who decides is not told. Give your name, at most 300 characters."),
    DM_141("The export \"%s\" cannot be made here (%s). Use \"demarche export\".");

    private final String words;

    Message(String words) {
        this.words = words;
    }

    /** As users see it, for example {@code DM-014}. */
    public String code() {
        return name().replace('_', '-');
    }

    /** The code and the words, with the values in their places. */
    public String with(Object... values) {
        return code() + " " + String.format(Locale.ROOT, words, values);
    }
}
