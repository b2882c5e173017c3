import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import gossip, { type ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import features, { type SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared, { type Empty } from '@eventstore/db-client/generated/shared_pb.js';
import type { NodeState } from './node-state';

const VERSION = '23.10.8.0';
const INSTANCE = '00000000-0000-4000-8000-000000000001';

/** Gossip/Read: the node about itself, and about its leader when it follows one. */
export const gossipOf =
  (node: NodeState, host: string, port: () => number) =>
  (_: ServerUnaryCall<Empty, ClusterInfo>, answer: sendUnaryData<ClusterInfo>): void => {
    const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
    const { role } = node;
    node.came('gossip');
    const info = new gossip.ClusterInfo();
    const add = (state: gossip.MemberInfo.VNodeState, at: number) => {
      const endPoint = new gossip.EndPoint();
      endPoint.setAddress(host);
      endPoint.setPort(at);
      const id = new shared.UUID();
      id.setString(INSTANCE);
      const member = new gossip.MemberInfo();
      member.setInstanceId(id);
      member.setTimeStamp('0');
      member.setState(state);
      member.setIsAlive(true);
      member.setHttpEndPoint(endPoint);
      info.addMembers(member);
    };
    add(role === 'leader' ? LEADER : typeof role === 'object' ? FOLLOWER : UNKNOWN, port());
    if (typeof role === 'object') add(LEADER, role.leaderPort);
    answer(null, info);
  };

/** ServerFeatures/GetSupportedMethods: with it a client without credentials chooses BatchAppend, as on the real server. */
export function supportedMethods(
  _: ServerUnaryCall<Empty, SupportedMethods>,
  answer: sendUnaryData<SupportedMethods>,
): void {
  const methods = new features.SupportedMethods();
  methods.setEventStoreServerVersion(VERSION);
  for (const name of ['append', 'batchappend', 'read', 'delete', 'tombstone']) {
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name);
    methods.addMethods(method);
  }
  answer(null, methods);
}
