import { TranslateIcon } from '@sanity/icons/Translate'
import { defineField, defineType, type FieldDefinition } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { languageTitle, originalLanguage, siteLanguages } from '../lists/site-languages.ts'
import { translationStates } from '../lists/translation-states.ts'

interface TranslationOptions {
  /** The type of the document: `story`. */
  readonly of: string
  /** What editors call the document: “story”. */
  readonly called: string
  /** Its texts, under the names that they have in the document. */
  readonly fields: FieldDefinition[]
}

/** Declares the texts of a document in another language. Nothing that is the same in every language belongs here. */
export function defineTranslation({ of, called, fields }: TranslationOptions) {
  return defineType({
    name: `${of}Translation`,
    title: `Translation of the ${called}`,
    type: 'object',
    icon: TranslateIcon,
    fields: [
      defineField({
        name: 'language',
        title: 'Language',
        type: 'string',
        options: { list: [...siteLanguages], layout: 'radio', direction: 'horizontal' },
        description: 'The language of this translation. It cannot be the one that the original is written in.',
        validation: (rule) =>
          rule
            .custom((language, { document }) => {
              if (!language) return 'Choose the language of this translation.'
              const own = textOf(document, 'language') || originalLanguage
              return language === own
                ? `The original is in ${languageTitle(own)} already. Choose another language.`
                : true
            })
            .error(),
      }),
      defineField({
        name: 'state',
        title: 'State',
        type: 'string',
        initialValue: 'inReview',
        options: { list: [...translationStates], layout: 'radio', direction: 'horizontal' },
        description:
          'Readers get what is reviewed. Only somebody who reads both languages may call it that, with the button above, after comparing every sentence. When the original or the translation changes, somebody has to look again.',
        // The button also writes down which texts were compared.
        readOnly: true,
        validation: (rule) => rule.required().error('Say whether somebody has compared this with the original.'),
      }),
      defineField({
        name: 'reviewedFor',
        title: 'Reviewed for',
        type: 'string',
        description: 'Which texts were compared. The Studio fills it in when the translation is called reviewed.',
        hidden: true,
        readOnly: true,
      }),
      ...fields,
    ],
    preview: {
      select: { language: 'language', state: 'state', title: 'title', name: 'name', text: 'text' },
      prepare: (selection) => ({
        title: languageTitle(textOf(selection, 'language')) || 'Language not chosen yet',
        subtitle: [
          translationStates.find(({ value }) => value === fieldOf(selection, 'state'))?.title ?? 'State not chosen yet',
          textOf(selection, 'title') || textOf(selection, 'name') || textOf(selection, 'text'),
        ]
          .filter(Boolean)
          .join(' · '),
      }),
    },
  })
}
