import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OPEN, type Principal, type SignedRequest } from './principal';
import { ProblemError } from './problem';

/** Tells whose token it is; a refusal says why in a sentence. */
export abstract class Authenticator {
  abstract authenticate(authorization: string | undefined): Promise<{ principal: Principal } | { refused: string }>;
}

/** 401 unless the route is open or the bearer token is good. */
@Injectable()
export class BearerGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<SignedRequest & { headers: { authorization?: string } }>();
    const answer = await this.authenticator.authenticate(request.headers.authorization);
    if ('refused' in answer) throw new ProblemError(401, answer.refused, {}, { 'www-authenticate': 'Bearer' });
    request.principal = answer.principal;
    return true;
  }
}
