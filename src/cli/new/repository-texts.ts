import { contentWorkflow } from './content-workflow.ts';
import { idsOf, schemas } from './content-texts.ts';
import type { Answers } from './questions.ts';

/**
 * The files around the content folder, by their paths in the repository.
 * @param workflow Laurel's own workflow for pull requests that change content
 */
export const repositoryTexts = (answers: Answers, workflow: string): ReadonlyMap<string, string> =>
  new Map([
    ['.gitignore', gitignore],
    ['.github/workflows/content.yml', contentWorkflow(workflow)],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ['.vscode/settings.json', json({ 'yaml.schemas': schemaPlaces })],
    ['netlify.toml', netlify],
    ['README.md', readme(answers)],
  ]);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const gitignore = `# Left by an interrupted command until the next one removes them; they can hold private records.
.laurel-lock*
.*.laurel-new

# Gradebooks and lists of codes name learners and their addresses.
*.csv
*.tsv
*.xls
*.xlsx
*.ods

# Secrets.
.env
.env.*

.DS_Store
`;

const netlify = `# Netlify builds in laurel/. The netlify.toml there has everything else, and takes the content from content/.
[build]
  base = "laurel"
`;

const schemaPlaces = {
  [`${schemas}/site.schema.json`]: 'content/site.yaml',
  [`${schemas}/institution.schema.json`]: 'content/institutions/*.yaml',
  [`${schemas}/course.schema.json`]: 'content/courses/*.yaml',
  [`${schemas}/certificates.schema.json`]: 'content/certificates/*/*.yaml',
  [`${schemas}/records.schema.json`]: 'content/records/*/*.yaml',
};

function readme(answers: Answers): string {
  const { course, session } = idsOf(answers);
  return `# ${answers.name}

The content of ${answers.url}: what is committed and pushed is what is published. **Keep this repository private**, because
\`content/records/\` holds learners' results and addresses.

| folder | holds |
| --- | --- |
| \`content/\` | the site, its institutions, courses, certificates and records |
| \`laurel/\` | Laurel, which checks the content and builds the site from it |

After a fresh clone, fetch and install Laurel once. The other commands are typed in \`laurel/\`, too:

\`\`\`sh
git submodule update --init
cd laurel
npm ci
npm start
npm run validate
npm run issue -- --course ${course} --session ${session} --gradebook ../grades.csv
\`\`\`

\`npm start\` shows the site, \`npm run validate\` checks all content, and \`npm run issue\` makes certificates from a gradebook.
\`laurel/docs/\` describes every other command and every key of the files.

Change content by pull requests: the workflow in \`.github/\` says what each of them would publish. To update Laurel, run
\`git submodule update --remote laurel\`, read its changelog, and commit.
`;
}
