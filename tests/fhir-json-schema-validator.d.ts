// The package brings no types.
declare module '@asymmetrik/fhir-json-schema-validator' {
	// eslint-disable-next-line no-restricted-exports -- as the package has it
	export default class {
		/** What is wrong with a resource; nothing, or an empty list, when it is right. */
		validate(resource: object): { dataPath: string; message: string }[] | null;
	}
}
