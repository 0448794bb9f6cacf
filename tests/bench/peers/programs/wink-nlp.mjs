/** Words, parts of speech, entities, sentiment. */
export async function load() {
  const [{ default: winkNlp }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const nlp = winkNlp(model);
  return (text) => nlp.readDoc(text).sentences().length();
}
