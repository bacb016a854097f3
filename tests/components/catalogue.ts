export { catalogueTranslate, readCatalogue } from '../../build/catalogue.ts';
