/** What pages of an archive have beside the site's own style sheet. */
export const archiveStyle = '.sample-strip a{color:inherit}\n';
export const styleFile = 'archive/archive.css';
