import useBaseUrl from '@docusaurus/useBaseUrl';

/** A diagram of `static/diagrams`, where its recording and its picture are. */
export default function Vouchsafe({ name, title, ...attributes }) {
  const at = useBaseUrl(`/diagrams/${name}`);
  return (
    <vouchsafe-diagram className="margin-bottom--md" src={`${at}.json`} studio="none" aria-label={title} {...attributes}>
      <img src={`${at}.svg`} alt={title} />
    </vouchsafe-diagram>
  );
}
