import { Language } from '../../shared/domain/clinic.ts';
import { type FormFields, oneValue } from '../../shared/domain/form-fields.ts';

/** The fields in which a form tells of itself, beside its answers. */
export const aboutForm = { before: 'before', writtenIn: 'written-in', show: 'show' } as const;

/** Why a form is sent to be shown again and not to be taken. */
export const reasonsToShow = ['in-another-language', 'to-change'] as const;
export type ReasonToShow = (typeof reasonsToShow)[number];

/** Why this form is only to be shown again; undefined when it is to be taken. */
export const reasonToShow = (fields: FormFields): ReasonToShow | undefined =>
  reasonsToShow.find((reason) => reason === oneValue(fields, aboutForm.show));

/** How often the form had been answered when it was shown, as it says itself; what is no such number counts as never. */
export const answersBefore = (fields: FormFields): number => {
  const said = oneValue(fields, aboutForm.before) ?? '';
  return /^\d{1,4}$/.test(said) ? Number(said) : 0;
};

/** The languages the form was filled in in; the page's own where it does not say. */
export const languagesOf = (fields: FormFields, page: Language): readonly Language[] => {
  const said = fields.get(aboutForm.writtenIn) ?? [];
  const known = Language.options.filter((language) => said.includes(language));
  return known.length > 0 ? known : [page];
};
