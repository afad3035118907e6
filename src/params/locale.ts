export { isLanguage as match } from '#lib/domain/site/language.ts';
