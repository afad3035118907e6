// What shows options, apart from the form: who comes for the first time sees that sooner without it.
export { default as Found } from './Found.svelte';
export { default as Opened } from './Opened.svelte';
