export { isShown as match } from '#lib/domain/site/language.ts';
