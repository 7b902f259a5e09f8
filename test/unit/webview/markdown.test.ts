import assert from 'node:assert/strict';
import { inlineMarkdown, markdown } from '../../../src/webview/text/markdown';

describe('markdown', () => {
  it('shows HTML instead of using it', () => {
    assert.equal(markdown('<img src=x onerror=alert(1)>'), '<p>&lt;img src=x onerror=alert(1)&gt;</p>\n');
  });

  it('makes no link of a script', () => {
    assert.ok(!markdown('[x](javascript:alert(1))').includes('<a'));
  });

  it('loads no images', () => {
    assert.ok(!markdown('![x](https://example.org/x.png)').includes('<img'));
  });

  it('colours Python and leaves other blocks plain', () => {
    assert.match(markdown('```python\nreturn 1\n```'), /<span class="hljs-keyword">return<\/span>/);
    assert.match(markdown('```output\nreturn 1\n```'), /<code class="language-output">return 1/);
  });

  it('makes an element of a block that can be run, which no text gets out of', () => {
    assert.equal(
      markdown('```python run\nprint("<b>" & \'x\')\n```'),
      '<drill-program program="print(&quot;&lt;b&gt;&quot; &amp; \'x\')\n"></drill-program>\n',
    );
    assert.ok(!markdown('```pythonrun\n1\n```').includes('drill-program'));
    assert.ok(!markdown('<drill-program program="import os"></drill-program>').includes('<drill'));
  });

  it('escapes what it colours', () => {
    assert.ok(!markdown('```python\n"<b>"\n```').includes('<b>'));
  });

  it('ranks every heading below the headings of the page', () => {
    assert.equal(markdown('# One\n\n#### Four'), '<h3>One</h3>\n<h3>Four</h3>\n');
  });

  it('writes no style attributes, which the content policy forbids', () => {
    const table = markdown('| a | b |\n| --- | ---: |\n| 1 | 2 |');
    assert.ok(!table.includes('style='));
    assert.match(table, /<td class="align-right">2<\/td>/);
  });

  it('renders a sentence without a paragraph', () => {
    assert.equal(inlineMarkdown('`f()` gave `1`'), '<code>f()</code> gave <code>1</code>');
  });
});
