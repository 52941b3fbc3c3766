declare module 'virtual:laurel/site' {
  export const site: import('./publish/published-site.ts').PublishedSite;
}

declare module 'virtual:laurel/find' {
  export const findFor: typeof import('./runtime/find-here.ts').findHere;
}
