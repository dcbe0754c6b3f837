#!/usr/bin/env python3
"""Put a larger parser's labels on plain text, for the engine's small models to learn from.

  label.py TEXT OUT.tsv.gz [--tokens] [--model NAME_OR_FOLDER] [--limit N]

TEXT is plain text, a paragraph a line; with --tokens it is a sentence a line, its tokens set apart by spaces, and they are
kept as they are. The labels come from a spaCy pipeline (MIT): `pip install spacy` and its `en_core_web_md`, or any package
that carries that pipeline. Only label text that may be used for training, and name it in assets/models/MODEL_CARD.md.

OUT holds a token a line and a blank line between sentences: word, Penn tag, UPOS, head (1-based within the sentence,
0 for the root), dependency label, entity in BIO. It is packed without a time stamp: the same labels give the same bytes.
"""
import argparse
import gzip
import sys


def sentences(nlp, lines, keep_tokens):
    """Yields spaCy spans, one a sentence."""
    import spacy

    def docs():
        for line in lines:
            words = line.split()
            yield spacy.tokens.Doc(nlp.vocab, words=words) if keep_tokens else line

    for doc in nlp.pipe(docs(), batch_size=64):
        if keep_tokens:
            yield doc[:]
        else:
            yield from doc.sents


def head(token, first, last):
    """1-based index of the head within its sentence; 0 for the root and for a head outside the sentence."""
    if token.head is token or not first <= token.head.i < last:
        return 0
    return token.head.i - first + 1


def row(token, first, last):
    entity = token.ent_iob_ if token.ent_iob_ in ("", "O") else f"{token.ent_iob_}-{token.ent_type_}"
    fields = (token.text, token.tag_, token.pos_, head(token, first, last), token.dep_, entity or "O")
    return "\t".join(str(f).replace("\t", " ").replace("\n", " ") for f in fields)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text")
    parser.add_argument("out")
    parser.add_argument("--tokens", action="store_true", help="a sentence a line, tokens by spaces")
    parser.add_argument("--model", default="en_core_web_md", help="name or folder of the spaCy pipeline")
    parser.add_argument("--limit", type=int, default=0, help="stop after so many lines")
    options = parser.parse_args()
    try:
        import spacy

        nlp = spacy.load(options.model)
    except (ImportError, OSError) as error:
        sys.exit(f"label.py needs spaCy and its pipeline: {error}")
    with open(options.text, encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip()]
    if options.limit:
        lines = lines[: options.limit]
    count = 0
    with open(options.out, "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as packed:
        for sentence in sentences(nlp, lines, options.tokens):
            first, last = sentence.start, sentence.end
            rows = [row(token, first, last) for token in sentence]
            packed.write(("\n".join(rows) + "\n\n").encode("utf-8"))
            count += 1
    print(f"{count} sentences", file=sys.stderr)


if __name__ == "__main__":
    main()
