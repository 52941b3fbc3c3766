throw new Error(
  'A package that package.json leaves out is needed after all. Take it out of "overrides" there: see docs/decisions/install-weight.md.',
);
