import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyse } from '../../server/analysis/analysis.ts';
import { parseArticle } from '../../server/text/parse.ts';
import { newMemory } from '../support/language.ts';

function typeOf(text: string, format: 'plain' | 'markdown' = 'plain'): string {
  const { type, from, reason } = analyse(parseArticle(text, format), newMemory()).storyType;
  assert.ok(reason.length > 0);
  return from === 'front-matter' ? `${type} (front matter)` : type;
}

const BODY = [
  'The City Council voted 5-2 on Tuesday to let a developer build 140 apartments on the cannery site.',
  '“We waited nine years for this,” said Councilwoman Ines Varga, who proposed the plan in the spring.',
  'Mayor Tom Okafor is expected to sign the ordinance before the end of the month, his office said.',
].join('\n\n');

test('a story is news, however short', () => {
  assert.equal(typeOf('Council approves plan\n\n' + BODY), 'news');
  assert.equal(typeOf('The mayor stepped down on Tuesday.'), 'news');
  assert.equal(typeOf('“I am done with it,”\nthe note read.'), 'news');
  assert.equal(typeOf('Council approves plan for housing'), 'news');
  assert.equal(typeOf(BODY.replaceAll(' ', '\n')), 'news');
});

test('front matter tells the type', () => {
  assert.equal(typeOf(`---\nsection: Opinion\n---\n\n${BODY}`, 'markdown'), 'opinion (front matter)');
  assert.equal(typeOf(`---\ntype: obituary\n---\n\n${BODY}`, 'markdown'), 'obituary (front matter)');
  assert.equal(
    typeOf(`---\ncategory: Local, Letters to the Editor\n---\n\n${BODY}`, 'markdown'),
    'opinion (front matter)',
  );
  assert.equal(
    typeOf(`---\nlayout: live-blog\nsection: News\n---\n\n${BODY}`, 'markdown'),
    'live-blog (front matter)',
  );
  assert.equal(
    typeOf(`---\nsection: High School Sports\n---\n\n${BODY}`, 'markdown'),
    'sport (front matter)',
  );
});

test('a tag says what a story is about, not what it is', () => {
  assert.equal(typeOf(`---\ntags: [football, docs, live]\n---\n\n${BODY}`, 'markdown'), 'news');
});

test('labels in and above the headline', () => {
  assert.equal(typeOf('Opinion | The council is wrong\n\n' + BODY), 'opinion');
  assert.equal(typeOf('Editorial: The council is wrong\n\n' + BODY), 'opinion');
  assert.equal(typeOf('Opinion\n\nThe council is wrong\n\n' + BODY), 'opinion');
  assert.equal(typeOf('The Latest: Council meets on housing\n\n' + BODY), 'live-blog');
  assert.equal(typeOf('Opinion of the court divides town\n\n' + BODY), 'news');
  assert.equal(typeOf('Review of bridge finds cracks\n\n' + BODY), 'news');
});

test('a column in the first person, and a reporter who says “I” once', () => {
  const column = [
    'Why I left the council',
    'I sat in that room for nine years, and I never once heard my neighbors thank me for it.',
    'My reasons are plain. I was tired, and I had stopped listening to the people who called me.',
    'I do not regret it. I would do it again, and I told my wife so when I came home that night.',
  ].join('\n\n');
  assert.equal(typeOf(column), 'opinion');
  assert.equal(typeOf(`Council approves plan\n\n${BODY}\n\nI was not let into the room.`), 'news');
  const quoted =
    '“I sat there, and I heard my neighbors, and I told them that I would do it for my town,” she said.';
  assert.equal(typeOf(`Council approves plan\n\n${BODY}\n\n${quoted}\n\n${quoted}`), 'news');
});

test('questions and answers', () => {
  const turns =
    'Q: Will you run again?\n\nA: No. I have done what I came for.\n\nQ: What comes next?\n\nA: The permit, in May.';
  assert.equal(typeOf(`The mayor on leaving\n\n${turns}`), 'question-and-answer');
  assert.equal(typeOf(`Council approves plan\n\n${BODY}\n\nQ: What comes next?`), 'news');
});

test('a live blog', () => {
  const entries = ['9:45 p.m.', '9:30 p.m.', '8 p.m.'].map(
    (time) => `${time}\n\nThe council is still voting on the plan, its clerk said.`,
  );
  assert.equal(typeOf(`Council meets on housing\n\n${entries.join('\n\n')}`), 'live-blog');
});

test('a paid notice of a death', () => {
  const notice =
    'Varga--Ines, 81, of Port Calder, died on Friday at home. She ran the harbor ferry for thirty years.';
  assert.equal(typeOf(`Paid Notice: Deaths Varga, Ines\n\n${notice}\n\n${BODY}`), 'obituary');
});

test('an obituary', () => {
  const notice =
    'Ines Varga, who kept the ferry running for 40 years, died on Tuesday at her home in Fairhaven. She was 84.\n\nShe is survived by two sons. In lieu of flowers, the family asks for gifts to the harbor museum.';
  assert.equal(typeOf(`Ines Varga, ferry captain\n\n${notice}`), 'obituary');
});

test('a game', () => {
  const game =
    'The Gulls beat Salem 28-14 on Friday behind three touchdowns by their quarterback, who had not scored since the playoffs.\n\nTheir coach said the interception before halftime turned the game. A fumble in overtime had cost them the last one, 21-20.';
  assert.equal(typeOf(`Gulls beat Salem\n\n${game}`), 'sport');
  assert.equal(
    typeOf(`Coach sues school\n\nThe coach said the school board voted 4-3 to fire him.\n\n${BODY}`),
    'news',
  );
});

const NO_ARTICLES: Record<string, string> = {
  empty: '',
  'white space': '\n \n',
  'a requirements file': 'flask==2.3.1\nrequests>=2.31.0\npyyaml==6.0\npytest==8.1.0\nruff==0.4.1\n',
  'requirements with comments':
    '# pinned for the build\nflask==2.3.1\nrequests>=2.31.0\npyyaml==6.0\n# tests\npytest==8.1.0\nblack==24.1\n',
  'a log': Array.from(
    { length: 12 },
    (_, i) => `2024-06-04 09:04:${10 + i} INFO server started worker ${i} on port 80${i}`,
  ).join('\n'),
  'a table of values': 'name,age,city,vote,date,ward\n' + 'Varga,52,Fairhaven,yes,2024-06-04,5\n'.repeat(8),
  'a program':
    'import sys\n\ndef main(argv):\n    for name in argv[1:]:\n        print(name)\n\nif __name__ == "__main__":\n    main(sys.argv)\n',
  JavaScript:
    "const fs = require('fs');\n\nfunction read(path) {\n  return fs.readFileSync(path, 'utf8');\n}\n\nmodule.exports = { read };\n",
  'a configuration': 'server:\n  host: localhost\n  port: 8080\nlogging:\n  level: debug\n  file: out.log\n',
  JSON: '{\n  "name": "harbor",\n  "version": "1.0.0",\n  "private": true\n}\n',
  'a poem':
    'The harbor sleeps below the hill,\nThe nets are hung, the boats are still,\nAnd one small lamp upon the quay\nKeeps watch for those away at sea.\n\nThe tide comes in, the tide goes out,\nThe gulls forget what storms are about,\nAnd one small lamp upon the shore\nBurns for the ones who come no more.\n',
  'a song':
    '[Verse 1]\nDown by the harbor\nWaiting for rain\n\n[Chorus]\nCarry me over\nCarry me home\n\n[Verse 2]\nUp on the hillside\nCounting the lights\n\n[Chorus]\nCarry me over\nCarry me home\n',
  'a recipe':
    'Harbor Chowder\n\nA soup for cold days.\n\nIngredients\n\n2 cups cream\n\n1 pound clams\n\n3 potatoes\n\nDirections\n\nBoil the potatoes. Add the clams and the cream. Serve hot.\n',
  'a list of ingredients': '2 cups flour\n1 cup sugar\n3 eggs\n1 tsp salt\n2 tbsp butter\n',
};

for (const [name, text] of Object.entries(NO_ARTICLES)) {
  test(`${name} is no article`, () => assert.equal(typeOf(text), 'not-an-article'));
}

test('a program’s documentation is no article, a story about programs is', () => {
  const readme =
    '# harbor\n\nA tool that counts ships.\n\n## Installation\n\n```\nnpm install harbor\n```\n\n## Usage\n\n```\nharbor count\n```\n\n## License\n\nMIT\n';
  assert.equal(typeOf(readme, 'markdown'), 'not-an-article');
  assert.equal(
    typeOf(`# City opens its ship counter\n\n${BODY}\n\n\`\`\`\nharbor count\n\`\`\`\n`, 'markdown'),
    'news',
  );
});

test('a guide to a program without the usual chapters is no article, an explainer with code and a table is', () => {
  const guide = [
    '# How the counter works',
    'The `harbor` command reads `ships.csv` and writes `berths.json`. Set `HARBOR_HOME` first.',
    '## Options',
    '| Option | Meaning |\n| --- | --- |\n| `--all` | every ship |',
    '## What it writes',
    'With `--all`, it writes “every ship”, also those that `harbor count` leaves out.',
    '```\nharbor count --all\n```',
  ].join('\n\n');
  assert.equal(typeOf(guide, 'markdown'), 'not-an-article');
  assert.equal(typeOf(guide.replace('\n\n', '\n\nBy Jane Roe\n\n'), 'markdown'), 'news', 'with a byline');
  const explainer = [
    '# What the new ship counter costs',
    BODY,
    '## The figures',
    '| Year | Ships |\n| --- | --- |\n| 2023 | 410 |',
    '## How to ask it',
    'Anybody may ask the counter at the library, with the word `harbor` and a date.',
    '```\nharbor 2024-06-04\n```',
  ].join('\n\n');
  assert.equal(typeOf(explainer, 'markdown'), 'news');
});

test('a story told in figures and lists is an article', () => {
  const list = Array.from(
    { length: 8 },
    (_, i) => `• Ward ${i + 1}: ${i} votes for the plan, ${9 - i} against it.`,
  ).join('\n\n');
  assert.equal(typeOf(`How the wards voted\n\n${BODY}\n\n${list}`), 'news');
});
