declare module 'virtual:laurel/site' {
  export const site: import('./publish/published-site.ts').PublishedSite;
}
