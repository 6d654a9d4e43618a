import { defineTexts } from '../languages/define-texts.ts'

/** What there is to pray for. */
export const prayerTexts = defineTexts({
  en: {
    title: 'Prayer',
    withUs: 'Pray with us',
    introduction: 'Take a point a day, or one prayer and a quiet minute.',
    empty: 'There is nothing here yet.',
    points: 'Prayer points',
    prayers: 'Prayers',
    please: 'Please pray',
    aPrayer: 'A prayer',
    answered: 'Answered.',
    answeredOn: 'Answered on {day}.',
    more: 'More to pray for',
  },
  fr: {
    title: 'Prière',
    withUs: 'Priez avec nous',
    introduction: 'Un sujet par jour, ou une prière et une minute de silence.',
    empty: 'Il n’y a encore rien ici.',
    points: 'Sujets de prière',
    prayers: 'Prières',
    please: 'Merci de prier',
    aPrayer: 'Une prière',
    answered: 'Exaucée.',
    answeredOn: 'Exaucée le {day}.',
    more: 'D’autres sujets de prière',
  },
  ar: {
    title: 'الصلاة',
    withUs: 'صلِّ معنا',
    introduction: 'طلبة واحدة كل يوم، أو صلاة واحدة ودقيقة هدوء.',
    empty: 'لا يوجد شيء هنا بعد.',
    points: 'طلبات الصلاة',
    prayers: 'صلوات',
    please: 'نرجو أن تصلّي',
    aPrayer: 'صلاة',
    answered: 'استُجيبت.',
    answeredOn: 'استُجيبت في {day}.',
    more: 'المزيد من طلبات الصلاة',
  },
})
