declare module 'jsonld' {
  const jsonld: {
    expand(
      document: unknown,
      options: { readonly documentLoader: (url: string) => Promise<unknown> },
    ): Promise<unknown>;
  };
  export default jsonld;
}
