// The graph in JointJS, as its documentation says to do it: the library's own shapes and links, and for what travels
// the documented `sendToken`.
import { V, dia, shapes } from '@joint/core';

async function draw() {
  const plain = await (await fetch('graph.json')).json();
  const graph = new dia.Graph({}, { cellNamespace: shapes });
  const paper = new dia.Paper({
    el: document.querySelector('main'), model: graph, width: '100%', height: '100%', cellViewNamespace: shapes, async: true,
  });
  const elements = plain.nodes.map(({ id, name, kind, x, y, width, height }) => new shapes.standard.Rectangle({
    id, position: { x, y }, size: { width, height }, z: kind === 'resource-group' ? -1 : 1,
    attrs: {
      body: { rx: 10, ry: 10, fill: kind === 'resource-group' ? '#f4f6f9' : '#fff', stroke: '#cdd3dc' },
      label: { text: kind === 'resource-group' ? name : `${name}\n${kind}`, fontSize: 12 },
    },
  }));
  const links = plain.edges.map(({ id, from, to, travels }) => new shapes.standard.Link({
    id, source: { id: from }, target: { id: to },
    attrs: { line: { stroke: travels ? '#566' : '#6b3fc4', strokeDasharray: travels ? 'none' : '4 4' } },
  }));
  paper.once('render:done', () => {
    paper.transformToFitContent({ padding: 20 });
    requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
  });
  graph.resetCells([...elements, ...links]);
  window.travel = () => {
    for (const { id } of plain.edges.filter((edge) => edge.travels)) {
      const send = () => paper.findViewByModel(graph.getCell(id)).sendToken(
        V('rect', { x: -28, y: -11, width: 56, height: 22, rx: 11, fill: '#0b63c5' }).node, { duration: 20000 }, send);
      send();
    }
  };
}

draw();
