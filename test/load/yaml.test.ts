import { describe, expect, it } from 'vitest';
import { adding, replacing, reportWith } from './content-fixture.ts';

describe('YAML that is refused', () => {
  it('broken syntax: a quote that is not closed', async () => {
    expect(
      await reportWith({
        'site.yaml': replacing('name: Harbour Certificates', 'name: "Harbour Certificates'),
      }),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error yaml-syntax
        A quote is opened and not closed.
        1 │ name: "Harbour Certificates
          │       ^
        → Close it at the end of the text, or write it twice where the text itself has one.
      "
    `);
  });

  it('broken syntax: indentation', async () => {
    expect(await reportWith({ 'site.yaml': replacing('  email:', '\t email:') }))
      .toMatchInlineSnapshot(`
        "
        site.yaml:6:1  error yaml-syntax
          This line is indented with a tab.
          → Indent with spaces.
        "
      `);
  });

  it('broken syntax: a colon within a text', async () => {
    expect(
      await reportWith({ 'site.yaml': replacing('Harbour Certificates', 'Harbour: Certificates') }),
    ).toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error yaml-syntax
        There is a second colon where a value is expected.
        1 │ name: Harbour: Certificates
          │       ^
        → Put quotes around a text that has a colon and a space in it.
      "
    `);
  });

  it('broken syntax: a bracket that is not closed', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('{ from: 2, to: 4 }', '{ from: 2, to: 4'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:12:1  error yaml-syntax
        A bracket is not closed before this line.
        12 │ format:
           │ ^
        → Close every [ with ] and every { with }.
      "
    `);
  });

  it('an empty file', async () => {
    expect(await reportWith({ 'site.yaml': '# nothing yet\n' })).toMatchInlineSnapshot(`
      "
      site.yaml:1:1  error yaml-empty
        The file is empty.
        1 │ # nothing yet
          │ ^
        → Fill it in, or delete it.
      "
    `);
  });

  it('a key given twice', async () => {
    expect(await reportWith({ 'site.yaml': adding('name: Again\n') })).toMatchInlineSnapshot(`
      "
      site.yaml:10:1  error yaml-key-duplicate
        This key was already given in the same group. Only one of the two values could be used.
        10 │ name: Again
           │ ^
        → Remove one of the two. A new entry of a list begins with a hyphen.
        see site.yaml:1:1, the first one
      "
    `);
  });

  it('a list as a key', async () => {
    expect(await reportWith({ 'site.yaml': adding('[a, b]: c\n') })).toMatchInlineSnapshot(`
      "
      site.yaml:10:1  error yaml-key-not-text
        A list or group stands where a key is expected.
        10 │ [a, b]: c
           │ ^
        → Write a key as plain text, and put quotes around a text that begins with [ or {.
      "
    `);
  });

  it('an anchor', async () => {
    expect(await reportWith({ 'site.yaml': replacing('name: Harbour', 'name: &n Harbour') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error yaml-alias
        YAML anchors (&) and aliases (*) are not used in content files. A few lines of them can expand to more values than a machine can hold.
        1 │ name: &n Harbour Certificates
          │       ^
        → Write the value out, or put quotes around a text that begins with & or *.
      "
    `);
  });

  it('an alias', async () => {
    expect(await reportWith({ 'site.yaml': adding('sample: *n\n') })).toMatchInlineSnapshot(`
      "
      site.yaml:10:9  error yaml-alias
        YAML anchors (&) and aliases (*) are not used in content files. A few lines of them can expand to more values than a machine can hold.
        10 │ sample: *n
           │         ^
        → Write the value out, or put quotes around a text that begins with & or *.
      "
    `);
  });

  it('a merge key', async () => {
    expect(await reportWith({ 'site.yaml': adding('<<: { sample: true }\n') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:10:1  error yaml-merge-key
        The merge key \`<<\` is not used in content files.
        10 │ <<: { sample: true }
           │ ^
        → Write the keys out where they belong.
      "
    `);
  });

  it('a tag', async () => {
    expect(await reportWith({ 'site.yaml': replacing('name: Harbour', 'name: !!str Harbour') }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:1:7  error yaml-tag
        YAML tags (!) are not used in content files.
        1 │ name: !!str Harbour Certificates
          │       ^
        → Remove the tag, or put quotes around a text that begins with !.
      "
    `);
  });

  it('a directive', async () => {
    expect(await reportWith({ 'site.yaml': (text) => `%YAML 1.1\n---\n${text}` }))
      .toMatchInlineSnapshot(`
      "
      site.yaml:1:1  error yaml-directive
        YAML directives (lines that begin with %) are not used in content files.
        1 │ %YAML 1.1
          │ ^
        → Remove the line, or put quotes around a text that begins with %.
      "
    `);
  });

  it('a second document', async () => {
    expect(await reportWith({ 'site.yaml': adding('---\nname: Other\n') })).toMatchInlineSnapshot(`
      "
      site.yaml:10:1  error yaml-documents
        A second YAML document begins here. Only the first would be read.
        10 │ ---
           │ ^
        → Remove the line \`---\`, or move what follows into a file of its own.
      "
    `);
  });

  it('nothing of a private file is repeated', async () => {
    expect(
      await reportWith({
        'records/knots/spring-2026.yaml': replacing('name: Secret Person', 'name: "Secret Person'),
      }),
    ).toMatchInlineSnapshot(`
      "
      records/knots/spring-2026.yaml:14:13  error yaml-syntax
        A quote is opened and not closed.
        → Close it at the end of the text, or write it twice where the text itself has one.
      "
    `);
  });
});

describe('indentation', () => {
  const topics = '    topics:\n      - Fibres\n      - Lay\n';

  it('of a key that is one column short', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing(topics, topics.replace(' ', '')) }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:16:1  error yaml-syntax
        This line begins neither in the column of the list above it nor in that of the lines before.
        16 │    topics:
           │ ^
        → Mend its indentation: begin the lines of one list or group in the same column. A new entry of a list begins with a hyphen and a space.
      "
    `);
  });

  it('of a key that stands too deep', async () => {
    expect(await reportWith({ 'courses/knots.yaml': replacing(topics, `  ${topics}`) }))
      .toMatchInlineSnapshot(`
      "
      courses/knots.yaml:16:7  error yaml-syntax
        The indentation of this line does not fit the lines around it.
        16 │       topics:
           │       ^
        → Begin the lines of one list or group in the same column.
      "
    `);
  });

  it('of a line without a colon', async () => {
    expect(
      await reportWith({
        'courses/knots.yaml': replacing('signature: assets', 'signature assets'),
      }),
    ).toMatchInlineSnapshot(`
      "
      courses/knots.yaml:35:5  error yaml-syntax
        This line has no colon, or it is indented otherwise than the lines around it.
        35 │     signature assets/logo.svg
           │     ^
        → Write a colon and a space after a key, and begin the lines of one group in the same column.
      "
    `);
  });
});
