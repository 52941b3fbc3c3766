declare module 'virtual:laurel/site' {
  export const site: import('./build/published-site.ts').PublishedSite;
}
