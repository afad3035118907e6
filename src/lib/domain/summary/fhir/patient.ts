import type { Fields, Resource } from './resource.ts';

/** What a person typed in for one file; empty and null where they did not. */
export interface Person {
	name: string;
	/** Ten digits, as `nhsNumber` gives them. */
	nhsNumber: string | null;
}

// UK Core: a number that a person typed has not been traced by anyone.
const UNTRACED: Fields = {
	url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
	valueCodeableConcept: {
		coding: [
			{
				system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland',
				code: '02',
				display: 'Number present but not traced'
			}
		]
	}
};

/** The person, without anything that they did not type in. */
export const patientOf = ({ name, nhsNumber }: Person): Resource => ({
	resourceType: 'Patient',
	identifier: nhsNumber
		? [{ extension: [UNTRACED], system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber }]
		: undefined,
	name: name ? [{ text: name }] : undefined
});
