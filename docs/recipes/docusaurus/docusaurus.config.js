/** @type {import('@docusaurus/types').Config} */
export default {
  title: 'A diagram in Docusaurus',
  url: 'https://example.org',
  baseUrl: '/some/folder/',
  headTags: [{ tagName: 'link', attributes: { rel: 'icon', href: 'data:,' } }],
  scripts: [{ src: '/some/folder/vouchsafe/vouchsafe-diagram.js', type: 'module' }],
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
};
