import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { openApiDocument, trajectoryControllers } from './index';

const { paths = {} } = openApiDocument('1.0.0');
const told = Object.entries(paths).flatMap(([path, operations]) =>
  Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
);

/** What a controller answers, written as the document does: `GET /v1/trajectories/2015/{brin}`. */
function routesOf(controller: object & { readonly prototype: object }): readonly string[] {
  const base: string = Reflect.getMetadata(PATH_METADATA, controller);
  return Object.entries(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(([, { value }]) => {
    if (typeof value !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, value)) return [];
    const own: string = Reflect.getMetadata(PATH_METADATA, value);
    const path = [base, own].filter((part) => part !== '/').join('/');
    const method: RequestMethod = Reflect.getMetadata(METHOD_METADATA, value);
    return [`${RequestMethod[method]} /${path.replace(/:(\w+)/g, '{$1}')}`];
  });
}

it('the OpenAPI document tells of every route that there is, and of no other', () =>
  expect([...told].sort()).toEqual(trajectoryControllers.flatMap(routesOf).sort()));
