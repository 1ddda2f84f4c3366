// The graph in React Flow, as its documentation says to do it: the library's own
// nodes and edges, memoized types, uncontrolled state from its hooks, and for
// what travels the documented `animateMotion` edge.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  BaseEdge, MarkerType, ReactFlow, getBezierPath, useEdgesState, useNodesInitialized, useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';

function TravelledEdge({ id, markerEnd, style, data, ...ends }) {
  const [path] = getBezierPath(ends);
  return (
    <>
      <BaseEdge id={id} path={path} markerEnd={markerEnd} style={style} />
      <g>
        <rect x="-28" y="-11" width="56" height="22" rx="11" fill="#0b63c5" />
        <text textAnchor="middle" y="4" fontSize="12" fill="#fff">Bearer</text>
        <animateMotion dur="20s" repeatCount="indefinite" path={path} />
      </g>
    </>
  );
}

const edgeTypes = { travelled: TravelledEdge };

function nodesOf(graph) {
  const places = new Map(graph.nodes.map(node => [node.id, node]));
  return graph.nodes.map(({ id, name, kind, x, y, width, height, parent }) => {
    const room = parent === null ? undefined : places.get(parent);
    return {
      id,
      position: { x: x - (room?.x ?? 0), y: y - (room?.y ?? 0) },
      data: { label: kind === 'resource-group' ? name : <><b>{name}</b><br />{kind}</> },
      type: kind === 'resource-group' ? 'group' : 'default',
      style: { width, height },
      ...(room ? { parentId: room.id } : {}),
    };
  });
}

function edgesOf(graph) {
  return graph.edges.map(({ id, from, to, travels }) => ({
    id, source: from, target: to,
    style: travels ? undefined : { strokeDasharray: '4 4' },
    markerEnd: travels ? { type: MarkerType.ArrowClosed } : undefined,
  }));
}

/// Tells once everything is measured, drawn and painted.
function Painted({ count }) {
  const areMeasured = useNodesInitialized();
  useEffect(() => {
    if (!areMeasured) return;
    const look = () => {
      if (document.querySelectorAll('.react-flow__edge').length < count) return requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    };
    look();
  }, [areMeasured, count]);
  return null;
}

function Graph({ graph }) {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(graph));
  const [edges, setEdges, onEdgesChange] = useEdgesState(edgesOf(graph));
  const [count] = useState(graph.edges.length);
  useEffect(() => {
    window.travel = () => {
      const travelling = new Set(graph.edges.filter(edge => edge.travels).map(edge => edge.id));
      setEdges(edges => edges.map(edge => travelling.has(edge.id) ? { ...edge, type: 'travelled' } : edge));
    };
  }, [graph, setEdges]);
  return (
    <ReactFlow nodes={nodes} edges={edges} onNodesChange={onNodesChange} onEdgesChange={onEdgesChange}
      edgeTypes={edgeTypes} minZoom={0.05} fitView>
      <Painted count={count} />
    </ReactFlow>
  );
}

fetch('graph.json')
  .then(answer => answer.json())
  .then(graph => createRoot(document.querySelector('main')).render(<Graph graph={graph} />));
