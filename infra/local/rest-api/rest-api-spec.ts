/** One method of one resource, integrated with a function by Lambda proxy. */
export interface ApiMethod {
  /** `/v1/{proxy+}`: as API Gateway writes resource paths. */
  readonly resourcePath: string;
  /** `GET`, `POST`, ... or `ANY`. */
  readonly httpMethod: string;
  readonly apiKeyRequired: boolean;
  readonly functionArn: string;
}

/** A customised error answer of API Gateway. */
export interface GatewayResponseSpec {
  /** `INVALID_API_KEY`, `DEFAULT_4XX`, ... */
  readonly responseType: string;
  readonly statusCode?: number;
  /** `gatewayresponse.header.<Name>` -> `'quoted text'` or `context.<variable>`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Content type -> body with `$context` variables. */
  readonly templates: Readonly<Record<string, string>>;
}

/** A REST API of the template, with its one stage. */
export interface RestApiSpec {
  readonly id: string;
  /** Under which its metrics are counted. */
  readonly name: string;
  readonly stage: string;
  readonly methods: readonly ApiMethod[];
  readonly gatewayResponses: readonly GatewayResponseSpec[];
  /** Id and value of the key that the stage's usage plan takes; undefined when the API has none. */
  readonly apiKey?: { readonly id: string; readonly value: string };
}
