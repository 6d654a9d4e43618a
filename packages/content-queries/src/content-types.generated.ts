// Written by `npm run content-types`; changes are lost.
// Made of: 39c7ab88663d5d29a669e685188aca8d

export declare const internalGroqTypeReferenceTo: unique symbol;

export type SeoWords = {
  _type: "seoWords";
  title?: string;
  description?: string;
};

export type FigureWords = {
  _type: "figureWords";
  alt?: string;
  caption?: string;
};

export type TranslatedCorrection = {
  _type: "translatedCorrection";
  text?: string;
};

export type TranslatedClaim = {
  _type: "translatedClaim";
  text?: string;
  source?: string;
};

export type SectionTranslation = {
  _type: "sectionTranslation";
  heading?: string;
  body?: Body;
  figure?: FigureWords;
};

export type SiteSettingsTranslation = {
  _type: "siteSettingsTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  tagline?: string;
  description?: string;
  organisation?: string;
  footerNote?: string;
};

export type HomePageTranslation = {
  _type: "homePageTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  sections?: Array<{
    _key: string;
  } & SectionTranslation>;
  seo?: SeoWords;
};

export type PageTranslation = {
  _type: "pageTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  sections?: Array<{
    _key: string;
  } & SectionTranslation>;
  seo?: SeoWords;
};

export type TopicTranslation = {
  _type: "topicTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  description?: string;
};

export type CountryTranslation = {
  _type: "countryTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  name?: string;
  description?: string;
};

export type MessageCampaignTranslation = {
  _type: "messageCampaignTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  introduction?: string;
  guidance?: string;
};

export type CallToActionTranslation = {
  _type: "callToActionTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  text?: string;
  buttonLabel?: string;
  expiredText?: string;
};

export type PrayerTranslation = {
  _type: "prayerTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  body?: string;
};

export type PrayerPointTranslation = {
  _type: "prayerPointTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  text?: string;
  answeredText?: string;
};

export type StoryTranslation = {
  _type: "storyTranslation";
  language?: "en" | "fr" | "ar";
  state?: "inReview" | "reviewed";
  reviewedFor?: string;
  title?: string;
  standfirst?: string;
  body?: Body;
  heroImage?: FigureWords;
  changedNames?: Array<string>;
  nameChangedNotice?: string;
  contentWarning?: string;
  identityStatement?: string;
  provenanceStatement?: string;
  claims?: Array<{
    _key: string;
  } & TranslatedClaim>;
  corrections?: Array<{
    _key: string;
  } & TranslatedCorrection>;
  seo?: SeoWords;
};

export type ImportSource = {
  _type: "importSource";
  fileName?: string;
  fingerprint?: string;
  importedAt?: string;
};

export type PrayerPointReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "prayerPoint";
};

export type PrayerReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "prayer";
};

export type CallToActionReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "callToAction";
};

export type ImportNote = {
  _type: "importNote";
  excerpt?: string;
  reason?: string;
  suggestion?: string;
  document?: PrayerPointReference | PrayerReference | CallToActionReference;
};

export type Seo = {
  _type: "seo";
  title?: string;
  description?: string;
  noIndex?: boolean;
};

export type Correction = {
  _type: "correction";
  date?: string;
  text?: string;
};

export type Claim = {
  _type: "claim";
  text?: string;
  asOf?: string;
  reviewBy?: string;
  source?: string;
  sourceUrl?: string;
  isSourceWithheld?: boolean;
};

export type Person = {
  _type: "person";
  name?: string;
  isPseudonym?: boolean;
  consentBasis?: "consent" | "notIdentifiable" | "publicFigure" | "deceased";
  consent?: string;
};

export type Link = {
  _type: "link";
  href?: string;
};

export type Redaction = {
  _type: "redaction";
  method?: "solid" | "mosaic";
  areas?: number;
  redactedAt?: string;
  original?: "destroyed" | "vault";
  identity?: string;
};

export type SanityImageAssetReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "sanity.imageAsset";
};

export type Figure = {
  _type: "figure";
  asset?: SanityImageAssetReference;
  media?: unknown;
  hotspot?: SanityImageHotspot;
  crop?: SanityImageCrop;
  alt?: string;
  caption?: string;
  credit?: string;
  faces?: "none" | "obscured" | "visible";
  redaction?: Redaction;
};

export type CallToActionCard = {
  _type: "callToActionCard";
  callToAction?: CallToActionReference;
};

export type PrayerList = {
  _type: "prayerList";
  heading?: string;
  prayerPoints?: Array<{
    _key: string;
  } & PrayerPointReference>;
};

export type PullQuote = {
  _type: "pullQuote";
  quote?: string;
  attribution?: string;
};

export type Body = Array<{
  children?: Array<{
    marks?: Array<string>;
    text?: string;
    _type: "span";
    _key: string;
  }>;
  style?: "normal" | "h2" | "h3" | "blockquote";
  listItem?: "bullet" | "number";
  markDefs?: Array<{
    _key: string;
  } & Link>;
  level?: number;
  _type: "block";
  _key: string;
} | {
  _key: string;
} & Figure | {
  _key: string;
} & PullQuote | {
  _key: string;
} & PrayerList | {
  _key: string;
} & CallToActionCard>;

export type CallsToActionSection = {
  _type: "callsToActionSection";
  heading?: string;
  callsToAction?: Array<{
    _key: string;
  } & CallToActionReference>;
};

export type PrayerSection = {
  _type: "prayerSection";
  heading?: string;
  prayerPoints?: Array<{
    _key: string;
  } & PrayerPointReference>;
  prayer?: PrayerReference;
};

export type CountryReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "country";
};

export type TopicReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "topic";
};

export type StoryReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "story";
};

export type StoryListSection = {
  _type: "storyListSection";
  heading?: string;
  show?: "newest" | "country" | "topic" | "chosen";
  country?: CountryReference;
  topic?: TopicReference;
  stories?: Array<{
    _key: string;
  } & StoryReference>;
  count?: number;
};

export type FigureSection = {
  _type: "figureSection";
  figure?: Figure;
};

export type TextSection = {
  _type: "textSection";
  heading?: string;
  body?: Body;
};

export type Redirect = {
  _id: string;
  _type: "redirect";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  from?: string;
  to?: string;
  isPermanent?: boolean;
  origin?: "slugChange" | "import" | "editor";
};

export type SiteSettings = {
  _id: string;
  _type: "siteSettings";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title?: string;
  tagline?: string;
  description?: string;
  organisation?: string;
  leadStory?: StoryReference;
  quickExit?: "everywhere" | "chosenCountries" | "never";
  exitUrl?: string;
  footerNote?: string;
  translations?: Array<{
    _key: string;
  } & SiteSettingsTranslation>;
};

export type HomePage = {
  _id: string;
  _type: "homePage";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  sections?: Array<{
    _key: string;
  } & TextSection | {
    _key: string;
  } & FigureSection | {
    _key: string;
  } & StoryListSection | {
    _key: string;
  } & PrayerSection | {
    _key: string;
  } & CallsToActionSection>;
  seo?: Seo;
  translations?: Array<{
    _key: string;
  } & HomePageTranslation>;
};

export type Page = {
  _id: string;
  _type: "page";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title?: string;
  slug?: Slug;
  sections?: Array<{
    _key: string;
  } & TextSection | {
    _key: string;
  } & FigureSection | {
    _key: string;
  } & StoryListSection | {
    _key: string;
  } & PrayerSection | {
    _key: string;
  } & CallsToActionSection>;
  seo?: Seo;
  translations?: Array<{
    _key: string;
  } & PageTranslation>;
};

export type Slug = {
  _type: "slug";
  current?: string;
  source?: string;
};

export type Topic = {
  _id: string;
  _type: "topic";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title?: string;
  slug?: Slug;
  description?: string;
  translations?: Array<{
    _key: string;
  } & TopicTranslation>;
};

export type Country = {
  _id: string;
  _type: "country";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  name?: string;
  slug?: Slug;
  isoCode?: string;
  region?: "North Africa" | "West Africa" | "East Africa" | "Central Africa" | "Southern Africa" | "Middle East" | "Central Asia" | "South Asia" | "East Asia" | "Southeast Asia" | "Europe" | "Latin America" | "North America" | "Oceania";
  description?: string;
  quickExit?: boolean;
  translations?: Array<{
    _key: string;
  } & CountryTranslation>;
};

export type MessageCampaignReference = {
  _ref: string;
  _type: "reference";
  _weak?: boolean;
  [internalGroqTypeReferenceTo]?: "messageCampaign";
};

export type CallToAction = {
  _id: string;
  _type: "callToAction";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  kind?: "give" | "pray" | "write" | "share" | "sign" | "learn";
  title?: string;
  text?: string;
  buttonLabel?: string;
  campaign?: MessageCampaignReference;
  url?: string;
  suggestedAmounts?: Array<number>;
  currency?: "GBP" | "EUR" | "USD" | "CAD" | "AUD" | "NZD" | "CHF" | "NOK";
  startsOn?: string;
  endsOn?: string;
  expiredText?: string;
  general?: boolean;
  countries?: Array<{
    _key: string;
  } & CountryReference>;
  importSource?: ImportSource;
  translations?: Array<{
    _key: string;
  } & CallToActionTranslation>;
};

export type MessageCampaign = {
  _id: string;
  _type: "messageCampaign";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title?: string;
  slug?: Slug;
  introduction?: string;
  guidance?: string;
  opensOn?: string;
  closesOn?: string;
  general?: boolean;
  countries?: Array<{
    _key: string;
  } & CountryReference>;
  maxLength?: number;
  allowedFields?: Array<string>;
  forbids?: Array<string>;
  forbiddenWords?: Array<string>;
  translations?: Array<{
    _key: string;
  } & MessageCampaignTranslation>;
};

export type PrayerPoint = {
  _id: string;
  _type: "prayerPoint";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  text?: string;
  schedule?: "rolling" | "dated" | "dayOfMonth";
  date?: string;
  dayOfMonth?: number;
  answeredOn?: string;
  answeredText?: string;
  general?: boolean;
  countries?: Array<{
    _key: string;
  } & CountryReference>;
  importSource?: ImportSource;
  translations?: Array<{
    _key: string;
  } & PrayerPointTranslation>;
};

export type Story = {
  _id: string;
  _type: "story";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  importNotes?: Array<{
    _key: string;
  } & ImportNote>;
  title?: string;
  slug?: Slug;
  publishedOn?: string;
  standfirst?: string;
  body?: Body;
  heroImage?: Figure;
  countries?: Array<{
    _key: string;
  } & CountryReference>;
  topics?: Array<{
    _key: string;
  } & TopicReference>;
  prayerPoints?: Array<{
    _key: string;
  } & PrayerPointReference>;
  prayer?: PrayerReference;
  callsToAction?: Array<{
    _key: string;
  } & CallToActionReference>;
  relatedStories?: Array<{
    _key: string;
  } & StoryReference>;
  risk?: "notAssessed" | "low" | "medium" | "high";
  people?: Array<{
    _key: string;
  } & Person>;
  nameChangedNotice?: string;
  placePrecision?: "country" | "region" | "place";
  contentWarning?: string;
  identityStatement?: string;
  provenanceStatement?: string;
  claims?: Array<{
    _key: string;
  } & Claim>;
  corrections?: Array<{
    _key: string;
  } & Correction>;
  publishAt?: string;
  unpublishAt?: string;
  reviewBy?: string;
  language?: "en" | "ar" | "nl" | "fr" | "de" | "ko" | "fa" | "pt" | "es";
  isSavable?: boolean;
  seo?: Seo;
  translations?: Array<{
    _key: string;
  } & StoryTranslation>;
  importSource?: ImportSource;
};

export type Prayer = {
  _id: string;
  _type: "prayer";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  title?: string;
  body?: string;
  general?: boolean;
  countries?: Array<{
    _key: string;
  } & CountryReference>;
  importSource?: ImportSource;
  translations?: Array<{
    _key: string;
  } & PrayerTranslation>;
};

export type SanityImageCrop = {
  _type: "sanity.imageCrop";
  top?: number;
  bottom?: number;
  left?: number;
  right?: number;
};

export type SanityImageHotspot = {
  _type: "sanity.imageHotspot";
  x?: number;
  y?: number;
  height?: number;
  width?: number;
};

export type SanityImagePaletteSwatch = {
  _type: "sanity.imagePaletteSwatch";
  background?: string;
  foreground?: string;
  population?: number;
  title?: string;
};

export type SanityImagePalette = {
  _type: "sanity.imagePalette";
  darkMuted?: SanityImagePaletteSwatch;
  lightVibrant?: SanityImagePaletteSwatch;
  darkVibrant?: SanityImagePaletteSwatch;
  vibrant?: SanityImagePaletteSwatch;
  dominant?: SanityImagePaletteSwatch;
  lightMuted?: SanityImagePaletteSwatch;
  muted?: SanityImagePaletteSwatch;
};

export type SanityImageDimensions = {
  _type: "sanity.imageDimensions";
  height?: number;
  width?: number;
  aspectRatio?: number;
};

export type SanityImageMetadata = {
  _type: "sanity.imageMetadata";
  location?: Geopoint;
  dimensions?: SanityImageDimensions;
  palette?: SanityImagePalette;
  lqip?: string;
  blurHash?: string;
  thumbHash?: string;
  hasAlpha?: boolean;
  isOpaque?: boolean;
};

export type SanityFileAsset = {
  _id: string;
  _type: "sanity.fileAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash?: string;
  extension?: string;
  mimeType?: string;
  size?: number;
  assetId?: string;
  uploadId?: string;
  path?: string;
  url?: string;
  source?: SanityAssetSourceData;
};

export type SanityAssetSourceData = {
  _type: "sanity.assetSourceData";
  name?: string;
  id?: string;
  url?: string;
};

export type SanityImageAsset = {
  _id: string;
  _type: "sanity.imageAsset";
  _createdAt: string;
  _updatedAt: string;
  _rev: string;
  originalFilename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  sha1hash?: string;
  extension?: string;
  mimeType?: string;
  size?: number;
  assetId?: string;
  uploadId?: string;
  path?: string;
  url?: string;
  metadata?: SanityImageMetadata;
  source?: SanityAssetSourceData;
};

export type Geopoint = {
  _type: "geopoint";
  lat?: number;
  lng?: number;
  alt?: number;
};

export type AllSanitySchemaTypes = SeoWords | FigureWords | TranslatedCorrection | TranslatedClaim | SectionTranslation | SiteSettingsTranslation | HomePageTranslation | PageTranslation | TopicTranslation | CountryTranslation | MessageCampaignTranslation | CallToActionTranslation | PrayerTranslation | PrayerPointTranslation | StoryTranslation | ImportSource | PrayerPointReference | PrayerReference | CallToActionReference | ImportNote | Seo | Correction | Claim | Person | Link | Redaction | SanityImageAssetReference | Figure | CallToActionCard | PrayerList | PullQuote | Body | CallsToActionSection | PrayerSection | CountryReference | TopicReference | StoryReference | StoryListSection | FigureSection | TextSection | Redirect | SiteSettings | HomePage | Page | Slug | Topic | Country | MessageCampaignReference | CallToAction | MessageCampaign | PrayerPoint | Story | Prayer | SanityImageCrop | SanityImageHotspot | SanityImagePaletteSwatch | SanityImagePalette | SanityImageDimensions | SanityImageMetadata | SanityFileAsset | SanityAssetSourceData | SanityImageAsset | Geopoint;

// Source: calls-to-action/act-page.ts
// Variable: actPageQuery
// Query: {  "calls": *[_type == "callToAction" && defined(kind) && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true) && (kind in ["pray", "share"] || defined(url) || (kind == "write" && defined(campaign->slug)))]    | order(coalesce(endsOn, "9999-12-31") asc, _id asc) [0...100]{        _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText },      "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },      "isGeneral": general    },  "campaigns": *[    _type == "messageCampaign" && defined(slug.current) && coalesce(opensOn <= $today, true) && coalesce(closesOn >= $today, true)    && !(_id in *[_type == "callToAction" && kind == "write" && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true)].campaign._ref)  ] | order(coalesce(closesOn, "9999-12-31") asc, _id asc) [0...100]{   _id,  title,  "slug": slug.current,  introduction,  guidance,  opensOn,  closesOn,  maxLength,  allowedFields,  forbids,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasEnded": coalesce(closesOn < $today, false),  "isUpcoming": coalesce(opensOn > $today, false),    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, introduction, guidance } },  "ended": *[_type == "callToAction" && defined(kind) && defined(expiredText) && endsOn < $today && dateTime(endsOn + "T00:00:00Z") > dateTime($today + "T00:00:00Z") - 10368000]    | order(endsOn desc, _id asc) [0...12]{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } }}
export type ActPageQueryResult = {
  calls: Array<{
    _id: string;
    kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
    title: string | null;
    text: string | null;
    buttonLabel: string | null;
    url: string | null;
    campaignSlug: string | null;
    suggestedAmounts: Array<number> | null;
    currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
    endsOn: string | null;
    expiredText: string | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      expiredText: string | null;
    } | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    isGeneral: boolean | null;
  }>;
  campaigns: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    introduction: string | null;
    guidance: string | null;
    opensOn: string | null;
    closesOn: string | null;
    maxLength: number | null;
    allowedFields: Array<string> | null;
    forbids: Array<string> | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    writtenIn: "en";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      introduction: string | null;
      guidance: string | null;
    } | null;
  }>;
  ended: Array<{
    _id: string;
    kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
    title: string | null;
    text: string | null;
    buttonLabel: string | null;
    url: string | null;
    campaignSlug: string | null;
    suggestedAmounts: Array<number> | null;
    currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
    endsOn: string | null;
    expiredText: string | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      expiredText: string | null;
    } | null;
  }>;
};

// Source: countries/country-list.ts
// Variable: countryListQuery
// Query: *[_type == "country" && defined(slug.current)] | order(name asc, _id asc) {  _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name },  region,  "storyCount": count(*[_type == "story" && defined(slug.current) && references(^._id)])}
export type CountryListQueryResult = Array<{
  _id: string;
  name: string | null;
  slug: string | null;
  quickExit: boolean | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    name: string | null;
  } | null;
  region: "Central Africa" | "Central Asia" | "East Africa" | "East Asia" | "Europe" | "Latin America" | "Middle East" | "North Africa" | "North America" | "Oceania" | "South Asia" | "Southeast Asia" | "Southern Africa" | "West Africa" | null;
  storyCount: number;
}>;

// Source: countries/country-page.ts
// Variable: countryPageQuery
// Query: *[_type == "country" && slug.current == $slug] | order(_id asc)[0]{  _id,  name,  "slug": slug.current,  description,  region,  quickExit,  "storyCount": count(*[_type == "story" && defined(slug.current) && references(^._id)]),  "stories": *[_type == "story" && defined(slug.current) && references(^._id)] | order(publishedOn desc, _id asc) [0...6]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },  "prayerPoints": *[    _type == "prayerPoint" && references(^._id) && defined(text) && !defined(answeredOn) && coalesce(date <= $today, true)  ] | order(coalesce(date, "") desc, _id asc)[0...5]{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },  "answeredPrayer": *[_type == "prayerPoint" && references(^._id) && defined(text) && answeredOn <= $today]    | order(answeredOn desc, _id asc)[0...2]{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },  "callsToAction": *[  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"] || kind == "write" && defined(campaign->slug.current))  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true) && references(^._id)]    | order(coalesce(endsOn, "9999-12-31") asc, _id asc)[0...3]{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } },    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name, description }}
export type CountryPageQueryResult = {
  _id: string;
  name: string | null;
  slug: string | null;
  description: string | null;
  region: "Central Africa" | "Central Asia" | "East Africa" | "East Asia" | "Europe" | "Latin America" | "Middle East" | "North Africa" | "North America" | "Oceania" | "South Asia" | "Southeast Asia" | "Southern Africa" | "West Africa" | null;
  quickExit: boolean | null;
  storyCount: number;
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
  prayerPoints: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
  }>;
  answeredPrayer: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
  }>;
  callsToAction: Array<{
    _id: string;
    kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
    title: string | null;
    text: string | null;
    buttonLabel: string | null;
    url: string | null;
    campaignSlug: string | null;
    suggestedAmounts: Array<number> | null;
    currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
    endsOn: string | null;
    expiredText: string | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      expiredText: string | null;
    } | null;
  }>;
  writtenIn: "en";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    name: string | null;
    description: string | null;
  } | null;
} | null;

// Source: feeds/prayer-feed.ts
// Variable: prayerCalendarQuery
// Query: {  "today": string($today),  "country": *[_type == "country" && slug.current == $country] | order(_id asc)[0]{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "points": *[    _type == "prayerPoint" && defined(text) && coalesce(answeredOn > $since, true)    && select(coalesce(schedule, "dated") == "dated" && defined(date) => date >= $from && date <= $to, true)  ] | order(_id asc) [0...1500]{       _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth,  "updatedAt": _updatedAt,  "createdAt": _createdAt }}
export type PrayerCalendarQueryResult = {
  today: string | null;
  country: {
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  } | null;
  points: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
    updatedAt: string;
    createdAt: string;
  }>;
};

// Source: feeds/prayer-feed.ts
// Variable: prayerFeedQuery
// Query: {  "points": *[_type == "prayerPoint" && defined(text) && !defined(answeredOn) && coalesce(date <= $today, true)]    | order(coalesce(date, _createdAt) desc, _id asc) [0...30]{       _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth,  "updatedAt": _updatedAt,  "createdAt": _createdAt }}
export type PrayerFeedQueryResult = {
  points: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
    updatedAt: string;
    createdAt: string;
  }>;
};

// Source: feeds/published-ids.ts
// Variable: publishedIdsQuery
// Query: *[_id in $ids && select(_type == "story" => defined(slug.current), true)]{  _id}
export type PublishedIdsQueryResult = Array<{
  _id: string;
}>;

// Source: feeds/story-feed.ts
// Variable: countryFeedQuery
// Query: *[_type == "country" && slug.current == $slug] | order(_id asc)[0]{  _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name },  "stories": *[_type == "story" && defined(slug.current) && references(^._id)] | order(publishedOn desc, _id asc) [0...30]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "updatedAt": _updatedAt,  "createdAt": _createdAt,  contentWarning,  nameChangedNotice,  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "heroImage": select(((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && heroImage.faces in ["none", "obscured"]) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    contentWarning,    nameChangedNotice,    heroImage { alt, caption }  } }}
export type CountryFeedQueryResult = {
  _id: string;
  name: string | null;
  slug: string | null;
  quickExit: boolean | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    name: string | null;
  } | null;
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    updatedAt: string;
    createdAt: string;
    contentWarning: string | null;
    nameChangedNotice: string | null;
    topics: Array<{
      _id: string;
      title: string | null;
      slug: string | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
      } | null;
    }> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      contentWarning: string | null;
      nameChangedNotice: string | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
} | null;

// Source: feeds/story-feed.ts
// Variable: storyFeedQuery
// Query: { "stories": *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [0...30]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "updatedAt": _updatedAt,  "createdAt": _createdAt,  contentWarning,  nameChangedNotice,  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "heroImage": select(((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && heroImage.faces in ["none", "obscured"]) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    contentWarning,    nameChangedNotice,    heroImage { alt, caption }  } } }
export type StoryFeedQueryResult = {
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    updatedAt: string;
    createdAt: string;
    contentWarning: string | null;
    nameChangedNotice: string | null;
    topics: Array<{
      _id: string;
      title: string | null;
      slug: string | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
      } | null;
    }> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      contentWarning: string | null;
      nameChangedNotice: string | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
};

// Source: feeds/story-feed.ts
// Variable: topicFeedQuery
// Query: *[_type == "topic" && slug.current == $slug] | order(_id asc)[0]{  _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title },  "stories": *[_type == "story" && defined(slug.current) && references(^._id)] | order(publishedOn desc, _id asc) [0...30]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "updatedAt": _updatedAt,  "createdAt": _createdAt,  contentWarning,  nameChangedNotice,  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "heroImage": select(((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && heroImage.faces in ["none", "obscured"]) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    contentWarning,    nameChangedNotice,    heroImage { alt, caption }  } }}
export type TopicFeedQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
  } | null;
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    updatedAt: string;
    createdAt: string;
    contentWarning: string | null;
    nameChangedNotice: string | null;
    topics: Array<{
      _id: string;
      title: string | null;
      slug: string | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
      } | null;
    }> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      contentWarning: string | null;
      nameChangedNotice: string | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
} | null;

// Source: home/home-page.ts
// Variable: homePageQuery
// Query: {  "lead": coalesce(    *[_type == "story" && defined(slug.current) && _id == *[_id == "siteSettings"][0].leadStory._ref][0]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },    *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [0]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } }  ),  "document": *[_id == "homePage"][0]{    _id,    sections[]{   _key,  _type,  _type == "textSection" => { heading, body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } } },  _type == "figureSection" => { figure {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } } },  _type == "storyListSection" => {    heading,    show,    count,    "country": country->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "topic": topic->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },    "stories": select(      show == "chosen" => stories[defined(@->slug.current)]->{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      show == "country" => *[_type == "story" && defined(slug.current) && references(^.country._ref)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      show == "topic" => *[_type == "story" && defined(slug.current) && references(^.topic._ref)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } }    )  },  _type == "prayerSection" => {    heading,    "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },    "diary": select(coalesce(count(prayerPoints), 0) == 0 => {   "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth } }),    "prayer": prayer->{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } }  },  _type == "callsToActionSection" => {    heading,    "callsToAction": select(      count(callsToAction) > 0 => callsToAction[]->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } },      *[  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"] || kind == "write" && defined(campaign->slug.current))  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true) && kind in ["give", "write", "sign", "learn"]]  | order(    select(kind == "give" => 0, kind == "write" => 1, kind == "sign" => 2, 3) asc,    coalesce(endsOn, "9999-12-31") asc,    _id asc  )[0...3]{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } }    )  } },    seo { title, description, noIndex },      "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, sections[]{ heading, body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } }, figure { alt, caption } }, seo { title, description } }  },  "current": select(coalesce(count(*[_id == "homePage"][0].sections), 0) == 0 => {    "stories": *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [0...7]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },    "diary": {   "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth } },    "prayer": *[_type == "prayer" && defined(body)] | order(_updatedAt desc, _id asc) [0]{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } },    "callsToAction": *[  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"] || kind == "write" && defined(campaign->slug.current))  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true) && kind in ["give", "write", "sign", "learn"]]  | order(    select(kind == "give" => 0, kind == "write" => 1, kind == "sign" => 2, 3) asc,    coalesce(endsOn, "9999-12-31") asc,    _id asc  )[0...3]{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } }  })}
export type HomePageQueryResult = {
  lead: {
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  } | null;
  document: {
    _id: "homePage";
    sections: null;
    seo: {
      title: string | null;
      description: string | null;
      noIndex: boolean | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      sections: null;
      seo: {
        title: string | null;
        description: string | null;
      } | null;
    } | null;
  } | {
    _id: "homePage";
    sections: null;
    seo: null;
    language: "en";
    translation: null;
  } | {
    _id: "homePage";
    sections: null;
    seo: null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      sections: null;
      seo: null;
    } | null;
  } | {
    _id: "homePage";
    sections: Array<{
      _key: string;
      _type: "callsToActionSection";
      heading: string | null;
      callsToAction: Array<{
        _id: string;
        kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        url: string | null;
        campaignSlug: string | null;
        suggestedAmounts: Array<number> | null;
        currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
        endsOn: string | null;
        expiredText: string | null;
        hasEnded: boolean | false;
        isUpcoming: boolean | false;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          expiredText: string | null;
        } | null;
      }> | null;
    } | {
      _key: string;
      _type: "figureSection";
      figure: {
        assetId: string | null;
        placeholder: string | null;
        alt: string | null;
        caption: string | null;
        credit: string | null;
        crop: {
          top: number | null;
          bottom: number | null;
          left: number | null;
          right: number | null;
        } | null;
        hotspot: {
          x: number | null;
          y: number | null;
          width: number | null;
          height: number | null;
        } | null;
      } | null;
    } | {
      _key: string;
      _type: "prayerSection";
      heading: string | null;
      prayerPoints: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
      }> | null;
      diary: {
        today: string | null;
        dated: Array<{
          _id: string;
          text: string | null;
          date: string | null;
          answeredOn: string | null;
          answeredText: string | null;
          countries: Array<{
            _id: string;
            name: string | null;
            slug: string | null;
            quickExit: boolean | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              name: string | null;
            } | null;
          }> | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            text: string | null;
            answeredText: string | null;
          } | null;
          schedule: "dated" | "dayOfMonth" | "rolling" | null;
          dayOfMonth: number | null;
        }>;
        monthly: Array<{
          _id: string;
          text: string | null;
          date: string | null;
          answeredOn: string | null;
          answeredText: string | null;
          countries: Array<{
            _id: string;
            name: string | null;
            slug: string | null;
            quickExit: boolean | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              name: string | null;
            } | null;
          }> | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            text: string | null;
            answeredText: string | null;
          } | null;
          schedule: "dated" | "dayOfMonth" | "rolling" | null;
          dayOfMonth: number | null;
        }>;
        rolling: Array<{
          _id: string;
          text: string | null;
          date: string | null;
          answeredOn: string | null;
          answeredText: string | null;
          countries: Array<{
            _id: string;
            name: string | null;
            slug: string | null;
            quickExit: boolean | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              name: string | null;
            } | null;
          }> | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            text: string | null;
            answeredText: string | null;
          } | null;
          schedule: "dated" | "dayOfMonth" | "rolling" | null;
          dayOfMonth: number | null;
        }>;
      };
      prayer: {
        _id: string;
        title: string | null;
        body: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          body: string | null;
        } | null;
      } | null;
    } | {
      _key: string;
      _type: "storyListSection";
      heading: string | null;
      show: "chosen" | "country" | "newest" | "topic" | null;
      count: number | null;
      country: {
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      } | null;
      topic: {
        _id: string;
        title: string | null;
        slug: string | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
        } | null;
      } | null;
      stories: Array<{
        _id: string;
        title: string | null;
        slug: string | null;
        publishedOn: string | null;
        standfirst: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        hasContentWarning: false | true;
        changedNames: Array<string | null> | null;
        heroImage: {
          assetId: string | null;
          placeholder: string | null;
          alt: string | null;
          caption: string | null;
          credit: string | null;
          crop: {
            top: number | null;
            bottom: number | null;
            left: number | null;
            right: number | null;
          } | null;
          hotspot: {
            x: number | null;
            y: number | null;
            width: number | null;
            height: number | null;
          } | null;
        } | null;
        language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          standfirst: string | null;
          changedNames: Array<string> | null;
          heroImage: {
            alt: string | null;
            caption: string | null;
          } | null;
        } | null;
      }> | null;
    } | {
      _key: string;
      _type: "textSection";
      heading: string | null;
      body: Array<{
        _key: string;
        _type: "block";
        style: "blockquote" | "h2" | "h3" | "normal" | null;
        listItem: "bullet" | "number" | null;
        level: number | null;
        children: Array<{
          _key: string;
          _type: "span";
          text: string | null;
          marks: Array<string> | null;
        }> | null;
        markDefs: Array<{
          _key: string;
          _type: "link";
          href: string | null;
        }> | null;
      } | {
        _key: string;
        _type: "callToActionCard";
        callToAction: {
          _id: string;
          kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          url: string | null;
          campaignSlug: string | null;
          suggestedAmounts: Array<number> | null;
          currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
          endsOn: string | null;
          expiredText: string | null;
          hasEnded: boolean | false;
          isUpcoming: boolean | false;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            title: string | null;
            text: string | null;
            buttonLabel: string | null;
            expiredText: string | null;
          } | null;
        } | null;
      } | {
        _key: string;
        _type: "figure";
        assetId: string | null;
        placeholder: string | null;
        alt: string | null;
        caption: string | null;
        credit: string | null;
        crop: {
          top: number | null;
          bottom: number | null;
          left: number | null;
          right: number | null;
        } | null;
        hotspot: {
          x: number | null;
          y: number | null;
          width: number | null;
          height: number | null;
        } | null;
      } | {
        _key: string;
        _type: "prayerList";
        heading: string | null;
        prayerPoints: Array<{
          _id: string;
          text: string | null;
          date: string | null;
          answeredOn: string | null;
          answeredText: string | null;
          countries: Array<{
            _id: string;
            name: string | null;
            slug: string | null;
            quickExit: boolean | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              name: string | null;
            } | null;
          }> | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            text: string | null;
            answeredText: string | null;
          } | null;
        }> | null;
      } | {
        _key: string;
        _type: "pullQuote";
        quote: string | null;
        attribution: string | null;
      }> | null;
    }> | null;
    seo: {
      title: string | null;
      description: string | null;
      noIndex: boolean | null;
    } | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      sections: Array<{
        heading: string | null;
        body: Array<{
          _key: string;
          _type: "block";
          style: "blockquote" | "h2" | "h3" | "normal" | null;
          listItem: "bullet" | "number" | null;
          level: number | null;
          children: Array<{
            _key: string;
            _type: "span";
            text: string | null;
            marks: Array<string> | null;
          }> | null;
          markDefs: Array<{
            _key: string;
            _type: "link";
            href: string | null;
          }> | null;
        } | {
          _key: string;
          _type: "callToActionCard";
          callToAction: {
            _id: string;
            kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
            title: string | null;
            text: string | null;
            buttonLabel: string | null;
            url: string | null;
            campaignSlug: string | null;
            suggestedAmounts: Array<number> | null;
            currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
            endsOn: string | null;
            expiredText: string | null;
            hasEnded: boolean | false;
            isUpcoming: boolean | false;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              title: string | null;
              text: string | null;
              buttonLabel: string | null;
              expiredText: string | null;
            } | null;
          } | null;
        } | {
          _key: string;
          _type: "figure";
          assetId: string | null;
          placeholder: string | null;
          alt: string | null;
          caption: string | null;
          credit: string | null;
          crop: {
            top: number | null;
            bottom: number | null;
            left: number | null;
            right: number | null;
          } | null;
          hotspot: {
            x: number | null;
            y: number | null;
            width: number | null;
            height: number | null;
          } | null;
        } | {
          _key: string;
          _type: "prayerList";
          heading: string | null;
          prayerPoints: Array<{
            _id: string;
            text: string | null;
            date: string | null;
            answeredOn: string | null;
            answeredText: string | null;
            countries: Array<{
              _id: string;
              name: string | null;
              slug: string | null;
              quickExit: boolean | null;
              language: "en";
              translation: {
                language: "ar" | "en" | "fr" | null;
                name: string | null;
              } | null;
            }> | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              text: string | null;
              answeredText: string | null;
            } | null;
          }> | null;
        } | {
          _key: string;
          _type: "pullQuote";
          quote: string | null;
          attribution: string | null;
        }> | null;
        figure: {
          alt: string | null;
          caption: string | null;
        } | null;
      }> | null;
      seo: {
        title: string | null;
        description: string | null;
      } | null;
    } | null;
  } | null;
  current: null;
};

// Source: message-campaigns/write-page.ts
// Variable: messageRulesQuery
// Query: {  "campaign": *[_type == "messageCampaign" && defined(slug.current) && slug.current == $slug][0]{   _id,  title,  "slug": slug.current,  introduction,  guidance,  opensOn,  closesOn,  maxLength,  allowedFields,  forbids,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasEnded": coalesce(closesOn < $today, false),  "isUpcoming": coalesce(opensOn > $today, false),    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, introduction, guidance }, forbiddenWords },  "site": *[_id == "siteSettings"][0]{ title, organisation }}
export type MessageRulesQueryResult = {
  campaign: {
    _id: string;
    title: string | null;
    slug: string | null;
    introduction: string | null;
    guidance: string | null;
    opensOn: string | null;
    closesOn: string | null;
    maxLength: number | null;
    allowedFields: Array<string> | null;
    forbids: Array<string> | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    writtenIn: "en";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      introduction: string | null;
      guidance: string | null;
    } | null;
    forbiddenWords: Array<string> | null;
  } | null;
  site: {
    title: null;
    organisation: null;
  } | {
    title: string | null;
    organisation: null;
  } | {
    title: string | null;
    organisation: string | null;
  } | null;
};

// Source: message-campaigns/write-page.ts
// Variable: writePageQuery
// Query: *[_type == "messageCampaign" && defined(slug.current) && slug.current == $slug][0]{    _id,  title,  "slug": slug.current,  introduction,  guidance,  opensOn,  closesOn,  maxLength,  allowedFields,  forbids,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasEnded": coalesce(closesOn < $today, false),  "isUpcoming": coalesce(opensOn > $today, false),    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, introduction, guidance }}
export type WritePageQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  introduction: string | null;
  guidance: string | null;
  opensOn: string | null;
  closesOn: string | null;
  maxLength: number | null;
  allowedFields: Array<string> | null;
  forbids: Array<string> | null;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }> | null;
  hasEnded: boolean | false;
  isUpcoming: boolean | false;
  writtenIn: "en";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    introduction: string | null;
    guidance: string | null;
  } | null;
} | null;

// Source: pages/page.ts
// Variable: pageQuery
// Query: *[_type == "page" && slug.current == $slug] | order(_id asc)[0]{  _id,  title,  "slug": slug.current,  sections[]{   _key,  _type,  _type == "textSection" => { heading, body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } } },  _type == "figureSection" => { figure {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } } },  _type == "storyListSection" => {    heading,    show,    count,    "country": country->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "topic": topic->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },    "stories": select(      show == "chosen" => stories[defined(@->slug.current)]->{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      show == "country" => *[_type == "story" && defined(slug.current) && references(^.country._ref)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      show == "topic" => *[_type == "story" && defined(slug.current) && references(^.topic._ref)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },      *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [0...13]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } }    )  },  _type == "prayerSection" => {    heading,    "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },    "diary": select(coalesce(count(prayerPoints), 0) == 0 => {   "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth } }),    "prayer": prayer->{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } }  },  _type == "callsToActionSection" => {    heading,    "callsToAction": select(      count(callsToAction) > 0 => callsToAction[]->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } },      *[  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"] || kind == "write" && defined(campaign->slug.current))  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true) && kind in ["give", "write", "sign", "learn"]]  | order(    select(kind == "give" => 0, kind == "write" => 1, kind == "sign" => 2, 3) asc,    coalesce(endsOn, "9999-12-31") asc,    _id asc  )[0...3]{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } }    )  } },  seo { title, description, noIndex },    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, sections[]{ heading, body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } }, figure { alt, caption } }, seo { title, description } }}
export type PageQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  sections: Array<{
    _key: string;
    _type: "callsToActionSection";
    heading: string | null;
    callsToAction: Array<{
      _id: string;
      kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      url: string | null;
      campaignSlug: string | null;
      suggestedAmounts: Array<number> | null;
      currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
      endsOn: string | null;
      expiredText: string | null;
      hasEnded: boolean | false;
      isUpcoming: boolean | false;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        expiredText: string | null;
      } | null;
    }> | null;
  } | {
    _key: string;
    _type: "figureSection";
    figure: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
  } | {
    _key: string;
    _type: "prayerSection";
    heading: string | null;
    prayerPoints: Array<{
      _id: string;
      text: string | null;
      date: string | null;
      answeredOn: string | null;
      answeredText: string | null;
      countries: Array<{
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      }> | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        text: string | null;
        answeredText: string | null;
      } | null;
    }> | null;
    diary: {
      today: string | null;
      dated: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
        schedule: "dated" | "dayOfMonth" | "rolling" | null;
        dayOfMonth: number | null;
      }>;
      monthly: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
        schedule: "dated" | "dayOfMonth" | "rolling" | null;
        dayOfMonth: number | null;
      }>;
      rolling: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
        schedule: "dated" | "dayOfMonth" | "rolling" | null;
        dayOfMonth: number | null;
      }>;
    };
    prayer: {
      _id: string;
      title: string | null;
      body: string | null;
      countries: Array<{
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      }> | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
        body: string | null;
      } | null;
    } | null;
  } | {
    _key: string;
    _type: "storyListSection";
    heading: string | null;
    show: "chosen" | "country" | "newest" | "topic" | null;
    count: number | null;
    country: {
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    } | null;
    topic: {
      _id: string;
      title: string | null;
      slug: string | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
      } | null;
    } | null;
    stories: Array<{
      _id: string;
      title: string | null;
      slug: string | null;
      publishedOn: string | null;
      standfirst: string | null;
      countries: Array<{
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      }> | null;
      hasContentWarning: false | true;
      changedNames: Array<string | null> | null;
      heroImage: {
        assetId: string | null;
        placeholder: string | null;
        alt: string | null;
        caption: string | null;
        credit: string | null;
        crop: {
          top: number | null;
          bottom: number | null;
          left: number | null;
          right: number | null;
        } | null;
        hotspot: {
          x: number | null;
          y: number | null;
          width: number | null;
          height: number | null;
        } | null;
      } | null;
      language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
        standfirst: string | null;
        changedNames: Array<string> | null;
        heroImage: {
          alt: string | null;
          caption: string | null;
        } | null;
      } | null;
    }> | null;
  } | {
    _key: string;
    _type: "textSection";
    heading: string | null;
    body: Array<{
      _key: string;
      _type: "block";
      style: "blockquote" | "h2" | "h3" | "normal" | null;
      listItem: "bullet" | "number" | null;
      level: number | null;
      children: Array<{
        _key: string;
        _type: "span";
        text: string | null;
        marks: Array<string> | null;
      }> | null;
      markDefs: Array<{
        _key: string;
        _type: "link";
        href: string | null;
      }> | null;
    } | {
      _key: string;
      _type: "callToActionCard";
      callToAction: {
        _id: string;
        kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        url: string | null;
        campaignSlug: string | null;
        suggestedAmounts: Array<number> | null;
        currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
        endsOn: string | null;
        expiredText: string | null;
        hasEnded: boolean | false;
        isUpcoming: boolean | false;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          expiredText: string | null;
        } | null;
      } | null;
    } | {
      _key: string;
      _type: "figure";
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | {
      _key: string;
      _type: "prayerList";
      heading: string | null;
      prayerPoints: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
      }> | null;
    } | {
      _key: string;
      _type: "pullQuote";
      quote: string | null;
      attribution: string | null;
    }> | null;
  }> | null;
  seo: {
    title: string | null;
    description: string | null;
    noIndex: boolean | null;
  } | null;
  writtenIn: "en";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    sections: Array<{
      heading: string | null;
      body: Array<{
        _key: string;
        _type: "block";
        style: "blockquote" | "h2" | "h3" | "normal" | null;
        listItem: "bullet" | "number" | null;
        level: number | null;
        children: Array<{
          _key: string;
          _type: "span";
          text: string | null;
          marks: Array<string> | null;
        }> | null;
        markDefs: Array<{
          _key: string;
          _type: "link";
          href: string | null;
        }> | null;
      } | {
        _key: string;
        _type: "callToActionCard";
        callToAction: {
          _id: string;
          kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          url: string | null;
          campaignSlug: string | null;
          suggestedAmounts: Array<number> | null;
          currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
          endsOn: string | null;
          expiredText: string | null;
          hasEnded: boolean | false;
          isUpcoming: boolean | false;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            title: string | null;
            text: string | null;
            buttonLabel: string | null;
            expiredText: string | null;
          } | null;
        } | null;
      } | {
        _key: string;
        _type: "figure";
        assetId: string | null;
        placeholder: string | null;
        alt: string | null;
        caption: string | null;
        credit: string | null;
        crop: {
          top: number | null;
          bottom: number | null;
          left: number | null;
          right: number | null;
        } | null;
        hotspot: {
          x: number | null;
          y: number | null;
          width: number | null;
          height: number | null;
        } | null;
      } | {
        _key: string;
        _type: "prayerList";
        heading: string | null;
        prayerPoints: Array<{
          _id: string;
          text: string | null;
          date: string | null;
          answeredOn: string | null;
          answeredText: string | null;
          countries: Array<{
            _id: string;
            name: string | null;
            slug: string | null;
            quickExit: boolean | null;
            language: "en";
            translation: {
              language: "ar" | "en" | "fr" | null;
              name: string | null;
            } | null;
          }> | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            text: string | null;
            answeredText: string | null;
          } | null;
        }> | null;
      } | {
        _key: string;
        _type: "pullQuote";
        quote: string | null;
        attribution: string | null;
      }> | null;
      figure: {
        alt: string | null;
        caption: string | null;
      } | null;
    }> | null;
    seo: {
      title: string | null;
      description: string | null;
    } | null;
  } | null;
} | null;

// Source: prayer/answered-prayer.ts
// Variable: answeredPrayerQuery
// Query: {  "today": string($today),  "answered": *[_type == "prayerPoint" && defined(text) && answeredOn <= $today]    | order(answeredOn desc, _id asc) [0...100]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth }}
export type AnsweredPrayerQueryResult = {
  today: string | null;
  answered: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
};

// Source: prayer/prayer-month.ts
// Variable: prayerMonthQuery
// Query: {    "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "firstDay": *[_type == "prayerPoint" && defined(text) && defined(date)] | order(date asc) [0].date,  "lastDay": *[_type == "prayerPoint" && defined(text) && defined(date)] | order(date desc) [0].date,  "prayers": *[_type == "prayer" && defined(body)] | order(_id asc) [0...40]{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } }}
export type PrayerMonthQueryResult = {
  today: string | null;
  dated: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  monthly: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  rolling: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  firstDay: string | null;
  lastDay: string | null;
  prayers: Array<{
    _id: string;
    title: string | null;
    body: string;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      body: string | null;
    } | null;
  }>;
};

// Source: prayer/prayer-of-country.ts
// Variable: prayerOfCountryQuery
// Query: {  "today": string($today),  "country": *[_type == "country" && slug.current == $country] | order(_id asc) [0]{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "upcoming": *[_type == "prayerPoint" && defined(text) && references(*[_type == "country" && slug.current == $country]._id) && coalesce(answeredOn > $today, true) && (coalesce(schedule, "dated") != "dated" || coalesce(date >= $today, true))]    | order(coalesce(date, "9999-12-31") asc, coalesce(dayOfMonth, 99) asc, _id asc) [0...60]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "earlier": *[_type == "prayerPoint" && defined(text) && references(*[_type == "country" && slug.current == $country]._id) && coalesce(answeredOn > $today, true) && coalesce(schedule, "dated") == "dated" && date < $today]    | order(date desc, _id asc) [0...20]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "answered": *[_type == "prayerPoint" && defined(text) && references(*[_type == "country" && slug.current == $country]._id) && answeredOn <= $today]    | order(answeredOn desc, _id asc) [0...20]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "prayers": *[_type == "prayer" && defined(body) && references(*[_type == "country" && slug.current == $country]._id)]    | order(_id asc) [0...6]{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } }}
export type PrayerOfCountryQueryResult = {
  today: string | null;
  country: {
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  } | null;
  upcoming: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  earlier: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  answered: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  prayers: Array<{
    _id: string;
    title: string | null;
    body: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      body: string | null;
    } | null;
  }>;
};

// Source: prayer/prayer-today.ts
// Variable: prayerTodayQuery
// Query: {    "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "prayers": *[_type == "prayer" && defined(body)] | order(_id asc) [0...40]{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } },  "answered": *[_type == "prayerPoint" && defined(text) && answeredOn <= $today]    | order(answeredOn desc, _id asc) [0...3]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "countries": *[    _type == "country" && defined(slug.current) && count(*[_type == "prayerPoint" && references(^._id)]) > 0  ] | order(name asc) [0...250]{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } }}
export type PrayerTodayQueryResult = {
  today: string | null;
  dated: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  monthly: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  rolling: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  prayers: Array<{
    _id: string;
    title: string | null;
    body: string;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      body: string | null;
    } | null;
  }>;
  answered: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }>;
};

// Source: prayer/prayer-week.ts
// Variable: prayerWeekQuery
// Query: {   "today": string($today),  "dated": *[_type == "prayerPoint" && defined(text) && coalesce(schedule, "dated") == "dated" && date >= $from && date <= $to] | order(date asc, _id asc) [0...300]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "monthly": *[_type == "prayerPoint" && defined(text) && schedule == "dayOfMonth" && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth },  "rolling": *[_type == "prayerPoint" && defined(text) && (schedule == "rolling" || (!defined(schedule) && !defined(date))) && coalesce(answeredOn > $since, true)] | order(_id asc) [0...200]{     _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText },  schedule,  dayOfMonth } }
export type PrayerWeekQueryResult = {
  today: string | null;
  dated: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  monthly: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
  rolling: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
    schedule: "dated" | "dayOfMonth" | "rolling" | null;
    dayOfMonth: number | null;
  }>;
};

// Source: redirects.ts
// Variable: redirectsQuery
// Query: *[_type == "redirect" && defined(from) && defined(to)] | order(_id asc){  _id,  from,  to,  isPermanent}
export type RedirectsQueryResult = Array<{
  _id: string;
  from: string;
  to: string;
  isPermanent: boolean | null;
}>;

// Source: search/search-entries.ts
// Variable: searchChangesQuery
// Query: *[_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current) && (_updatedAt > $since || _updatedAt == $since && _id > $after)] | order(_updatedAt asc, _id asc) [0...$limit]{ _id, _updatedAt }
export type SearchChangesQueryResult = Array<{
  _id: string;
  _updatedAt: string;
}>;

// Source: search/search-entries.ts
// Variable: searchCountQuery
// Query: count(*[_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current)])
export type SearchCountQueryResult = number;

// Source: search/search-entries.ts
// Variable: searchDependentsQuery
// Query: *[_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current) && references($ids)]._id
export type SearchDependentsQueryResult = Array<string>;

// Source: search/search-entries.ts
// Variable: searchEntriesQuery
// Query: *[_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current) && _id in $ids]{  _id,  "language": coalesce(language, "en"),  "title": coalesce(title, name),  "summary": coalesce(standfirst, description, introduction),  "text": pt::text(body),  "names": countries[]->name,  "topics": topics[]->title,  "day": publishedOn,  "translations": translations[state == "reviewed"]{    language,    "title": coalesce(title, name),    "summary": coalesce(standfirst, description, introduction),    "text": pt::text(body)  }}
export type SearchEntriesQueryResult = Array<{
  _id: string;
  language: "en";
  title: string | null;
  summary: null;
  text: string;
  names: null;
  topics: null;
  day: null;
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: null;
    text: string;
  }> | null;
} | {
  _id: string;
  language: "en";
  title: string | null;
  summary: string | null;
  text: string;
  names: null;
  topics: null;
  day: null;
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  }> | null;
} | {
  _id: string;
  language: "en";
  title: string | null;
  summary: string | null;
  text: string;
  names: Array<string | null> | null;
  topics: null;
  day: null;
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  }> | null;
} | {
  _id: string;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  title: string | null;
  summary: string | null;
  text: string;
  names: Array<string | null> | null;
  topics: Array<string | null> | null;
  day: string | null;
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  }> | null;
}>;

// Source: search/search-entries.ts
// Variable: searchIdsQuery
// Query: *[_type in ["story", "page", "country", "topic", "messageCampaign"] && defined(slug.current)]._id
export type SearchIdsQueryResult = Array<string>;

// Source: search/search-results.ts
// Variable: searchResultsQuery
// Query: *[_id in $ids && defined(slug.current)]{  _id,  _type,  "slug": slug.current,  "day": publishedOn,  "isWarned": defined(contentWarning),  "title": coalesce(title, name),  "summary": coalesce(standfirst, description, introduction),  "text": pt::text(body),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language,    "title": coalesce(title, name),    "summary": coalesce(standfirst, description, introduction),    "text": pt::text(body)  }}
export type SearchResultsQueryResult = Array<{
  _id: string;
  _type: "country";
  slug: string | null;
  day: null;
  isWarned: false;
  title: string | null;
  summary: string | null;
  text: string;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  } | null;
} | {
  _id: string;
  _type: "messageCampaign";
  slug: string | null;
  day: null;
  isWarned: false;
  title: string | null;
  summary: string | null;
  text: string;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  } | null;
} | {
  _id: string;
  _type: "page";
  slug: string | null;
  day: null;
  isWarned: false;
  title: string | null;
  summary: null;
  text: string;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: null;
    text: string;
  } | null;
} | {
  _id: string;
  _type: "story";
  slug: string | null;
  day: string | null;
  isWarned: false | true;
  title: string | null;
  summary: string | null;
  text: string;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  } | null;
} | {
  _id: string;
  _type: "topic";
  slug: string | null;
  day: null;
  isWarned: false;
  title: string | null;
  summary: string | null;
  text: string;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    summary: string | null;
    text: string;
  } | null;
}>;

// Source: settings/site-settings.ts
// Variable: siteSettingsQuery
// Query: *[_id == "siteSettings"][0]{  _id,  title,  tagline,  description,  organisation,  footerNote,  quickExit,  exitUrl,    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, tagline, description, organisation, footerNote }}
export type SiteSettingsQueryResult = {
  _id: "siteSettings";
  title: string | null;
  tagline: null;
  description: null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    tagline: null;
    description: null;
    organisation: null;
    footerNote: null;
  } | null;
} | {
  _id: "siteSettings";
  title: null;
  tagline: null;
  description: null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "en";
  translation: null;
} | {
  _id: "siteSettings";
  title: null;
  tagline: null;
  description: null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: null;
    tagline: null;
    description: null;
    organisation: null;
    footerNote: null;
  } | null;
} | {
  _id: "siteSettings";
  title: string | null;
  tagline: null;
  description: null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    tagline: null;
    description: null;
    organisation: null;
    footerNote: null;
  } | null;
} | {
  _id: "siteSettings";
  title: string | null;
  tagline: null;
  description: string | null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "en";
  translation: null;
} | {
  _id: "siteSettings";
  title: string | null;
  tagline: null;
  description: string | null;
  organisation: null;
  footerNote: null;
  quickExit: null;
  exitUrl: null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    tagline: null;
    description: string | null;
    organisation: null;
    footerNote: null;
  } | null;
} | {
  _id: "siteSettings";
  title: null;
  tagline: null;
  description: string | null;
  organisation: null;
  footerNote: null;
  quickExit: boolean | null;
  exitUrl: null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: null;
    tagline: null;
    description: string | null;
    organisation: null;
    footerNote: null;
  } | null;
} | {
  _id: "siteSettings";
  title: string | null;
  tagline: string | null;
  description: string | null;
  organisation: string | null;
  footerNote: string | null;
  quickExit: "chosenCountries" | "everywhere" | "never" | null;
  exitUrl: string | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    tagline: string | null;
    description: string | null;
    organisation: string | null;
    footerNote: string | null;
  } | null;
} | null;

// Source: sitemaps/sitemaps.ts
// Variable: announcedBeforeQuery
// Query: *[_type == "story" && _id in $ids]{  _id,  "slug": slug.current,  "isQuiet": !((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && seo.noIndex != true)}
export type AnnouncedBeforeQueryResult = Array<{
  _id: string;
  slug: string | null;
  isQuiet: boolean | false | true;
}>;

// Source: sitemaps/sitemaps.ts
// Variable: announcedStoriesQuery
// Query: *[_type == "story" && defined(slug.current) && seo.noIndex != true && (coalesce(risk, "notAssessed") == "low" && !defined(contentWarning))] | order(_updatedAt desc)[0...100]{   _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language } }
export type AnnouncedStoriesQueryResult = Array<{
  _id: string;
  slug: string | null;
  updatedAt: string;
  writtenIn: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
}>;

// Source: sitemaps/sitemaps.ts
// Variable: countrySitemapQuery
// Query: *[_type == "country" && slug.current == $slug] | order(_id asc)[0]{  _id,  "stories": *[_type == "story" && defined(slug.current) && seo.noIndex != true && references(^._id) && countries[0]._ref == ^._id] | order(_id asc)[$start...$end]{      _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language }  }}
export type CountrySitemapQueryResult = {
  _id: string;
  stories: Array<{
    _id: string;
    slug: string | null;
    updatedAt: string;
    writtenIn: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
  }>;
} | null;

// Source: sitemaps/sitemaps.ts
// Variable: newsSitemapQuery
// Query: {  "stories": *[_type == "story" && defined(slug.current) && seo.noIndex != true && (coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && publishedOn >= $from && publishedOn <= $to] | order(publishedOn desc, _id asc) [0...1000]{      _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,      "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames }  }}
export type NewsSitemapQueryResult = {
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
    } | null;
  }>;
};

// Source: sitemaps/sitemaps.ts
// Variable: pageSitemapQuery
// Query: {  "pages": *[_type == "page" && defined(slug.current) && seo.noIndex != true] | order(_id asc)[0...500]{   _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language } },  "countries": *[_type == "country" && defined(slug.current)] | order(_id asc)[0...500]{   _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language } },  "topics": *[_type == "topic" && defined(slug.current)] | order(_id asc)[0...500]{   _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language } }}
export type PageSitemapQueryResult = {
  pages: Array<{
    _id: string;
    slug: string | null;
    updatedAt: string;
    writtenIn: "en";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
  }>;
  countries: Array<{
    _id: string;
    slug: string | null;
    updatedAt: string;
    writtenIn: "en";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
  }>;
  topics: Array<{
    _id: string;
    slug: string | null;
    updatedAt: string;
    writtenIn: "en";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
  }>;
};

// Source: sitemaps/sitemaps.ts
// Variable: placelessSitemapQuery
// Query: {  "stories": *[_type == "story" && defined(slug.current) && seo.noIndex != true && !defined(countries[0])] | order(_id asc)[$start...$end]{   _id,  "slug": slug.current,  "updatedAt": _updatedAt,    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language } }}
export type PlacelessSitemapQueryResult = {
  stories: Array<{
    _id: string;
    slug: string | null;
    updatedAt: string;
    writtenIn: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translations: Array<{
      language: "ar" | "en" | "fr" | null;
    }> | null;
  }>;
};

// Source: sitemaps/sitemaps.ts
// Variable: sitemapIndexQuery
// Query: {  "countries": *[_type == "country" && defined(slug.current)] | order(_id asc){    _id,    "slug": slug.current,      "count": count(*[_type == "story" && defined(slug.current) && seo.noIndex != true && references(^._id) && countries[0]._ref == ^._id]),  "latest": *[_type == "story" && defined(slug.current) && seo.noIndex != true && references(^._id) && countries[0]._ref == ^._id] | order(_updatedAt desc)[0]._updatedAt  },  "others": {   "count": count(*[_type == "story" && defined(slug.current) && seo.noIndex != true && !defined(countries[0])]),  "latest": *[_type == "story" && defined(slug.current) && seo.noIndex != true && !defined(countries[0])] | order(_updatedAt desc)[0]._updatedAt },  "pages": {   "count": count(*[(_type == "page" && defined(slug.current) && seo.noIndex != true) || (_type in ["country", "topic"] && defined(slug.current))]),  "latest": *[(_type == "page" && defined(slug.current) && seo.noIndex != true) || (_type in ["country", "topic"] && defined(slug.current))] | order(_updatedAt desc)[0]._updatedAt },  "news": {   "count": count(*[_type == "story" && defined(slug.current) && seo.noIndex != true && (coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && publishedOn >= $from && publishedOn <= $to]),  "latest": *[_type == "story" && defined(slug.current) && seo.noIndex != true && (coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && publishedOn >= $from && publishedOn <= $to] | order(_updatedAt desc)[0]._updatedAt }}
export type SitemapIndexQueryResult = {
  countries: Array<{
    _id: string;
    slug: string | null;
    count: number;
    latest: string | null;
  }>;
  others: {
    count: number;
    latest: string | null;
  };
  pages: {
    count: number;
    latest: string | null;
  };
  news: {
    count: number;
    latest: string | null;
  };
};

// Source: stories/similar-stories.ts
// Variable: similarStoryIdsQuery
// Query: *[_type == "story" && _id == $id][0]{  "ofCountries": *[_type == "story" && defined(slug.current) && _id != $id && references(^.countries[]._ref)] | order(publishedOn desc, _id asc) [0...3]._id,  "onTopics": *[_type == "story" && defined(slug.current) && _id != $id && references(^.topics[]._ref)] | order(publishedOn desc, _id asc) [0...3]._id}
export type SimilarStoryIdsQueryResult = {
  ofCountries: Array<string>;
  onTopics: Array<string>;
} | null;

// Source: stories/similar-stories.ts
// Variable: storyCardsQuery
// Query: *[_type == "story" && defined(slug.current) && _id in $ids] | order(publishedOn desc, _id asc) {     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } }
export type StoryCardsQueryResult = Array<{
  _id: string;
  title: string | null;
  slug: string | null;
  publishedOn: string | null;
  standfirst: string | null;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }> | null;
  hasContentWarning: false | true;
  changedNames: Array<string | null> | null;
  heroImage: {
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | null;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    standfirst: string | null;
    changedNames: Array<string> | null;
    heroImage: {
      alt: string | null;
      caption: string | null;
    } | null;
  } | null;
}>;

// Source: stories/story-abroad.ts
// Variable: storyAbroadQuery
// Query: *[_type == "story" && defined(slug.current) && slug.current == $slug] | order(_id asc)[0]{      _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "updatedAt": _updatedAt,  "createdAt": _createdAt,  contentWarning,  nameChangedNotice,  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "heroImage": select(((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && heroImage.faces in ["none", "obscured"]) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    contentWarning,    nameChangedNotice,    heroImage { alt, caption }  }}
export type StoryAbroadQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  publishedOn: string | null;
  standfirst: string | null;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }> | null;
  hasContentWarning: false | true;
  changedNames: Array<string | null> | null;
  updatedAt: string;
  createdAt: string;
  contentWarning: string | null;
  nameChangedNotice: string | null;
  topics: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
    } | null;
  }> | null;
  heroImage: {
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | null;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    standfirst: string | null;
    changedNames: Array<string> | null;
    contentWarning: string | null;
    nameChangedNotice: string | null;
    heroImage: {
      alt: string | null;
      caption: string | null;
    } | null;
  } | null;
} | null;

// Source: stories/story-choices.ts
// Variable: storyChoicesQuery
// Query: {    "countries": *[_type == "country" && defined(slug.current)] | order(name asc) {      _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name },      "count": count(*[_type == "story" && defined(slug.current) && references(^._id)])    }[count > 0],    "topics": *[_type == "topic" && defined(slug.current)] | order(title asc) {      _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title },      "count": count(*[_type == "story" && defined(slug.current) && references(^._id)])    }[count > 0],    "days": *[_type == "story" && defined(slug.current) && defined(publishedOn)].publishedOn  }
export type StoryChoicesQueryResult = {
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
    count: number;
  }>;
  topics: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
    } | null;
    count: number;
  }>;
  days: Array<string | null>;
};

// Source: stories/story-choices.ts
// Variable: storyFilterQuery
// Query: {  "country": *[_type == "country" && slug.current == $country] | order(_id asc)[0]{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "topic": *[_type == "topic" && slug.current == $topic] | order(_id asc)[0]{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } }}
export type StoryFilterQueryResult = {
  country: {
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  } | null;
  topic: {
    _id: string;
    title: string | null;
    slug: string | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
    } | null;
  } | null;
};

// Source: stories/story-draft.ts
// Variable: storyDraftQuery
// Query: *[_type == "story" && _id == $id][0]{      _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } },  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },  "prayer": prayer->{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } },  "callsToAction": callsToAction[]->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } },  nameChangedNotice,  identityStatement,  provenanceStatement,  contentWarning,  claims[]{   _key,  text,  asOf,  "source": select(isSourceWithheld == true => null, source),  "sourceUrl": select(isSourceWithheld == true => null, sourceUrl),  "isSourceWithheld": isSourceWithheld == true },  corrections[]{ _key, date, text },  "relatedStories": relatedStories[defined(@->slug.current)]->{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },  seo { title, description, noIndex },    "isSavable": coalesce(isSavable, true) && risk in ["low", "medium"] && !defined(unpublishAt),    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    heroImage { alt, caption },    body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } },    nameChangedNotice,    identityStatement,    provenanceStatement,    contentWarning,    claims[]{ text, source },    corrections[]{ text },    seo { title, description }  },  "slug": coalesce(slug.current, "preview")}
export type StoryDraftQueryResult = {
  _id: string;
  title: string | null;
  slug: string | "preview";
  publishedOn: string | null;
  standfirst: string | null;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }> | null;
  hasContentWarning: false | true;
  changedNames: Array<string | null> | null;
  heroImage: {
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | null;
  body: Array<{
    _key: string;
    _type: "block";
    style: "blockquote" | "h2" | "h3" | "normal" | null;
    listItem: "bullet" | "number" | null;
    level: number | null;
    children: Array<{
      _key: string;
      _type: "span";
      text: string | null;
      marks: Array<string> | null;
    }> | null;
    markDefs: Array<{
      _key: string;
      _type: "link";
      href: string | null;
    }> | null;
  } | {
    _key: string;
    _type: "callToActionCard";
    callToAction: {
      _id: string;
      kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      url: string | null;
      campaignSlug: string | null;
      suggestedAmounts: Array<number> | null;
      currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
      endsOn: string | null;
      expiredText: string | null;
      hasEnded: boolean | false;
      isUpcoming: boolean | false;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        expiredText: string | null;
      } | null;
    } | null;
  } | {
    _key: string;
    _type: "figure";
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | {
    _key: string;
    _type: "prayerList";
    heading: string | null;
    prayerPoints: Array<{
      _id: string;
      text: string | null;
      date: string | null;
      answeredOn: string | null;
      answeredText: string | null;
      countries: Array<{
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      }> | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        text: string | null;
        answeredText: string | null;
      } | null;
    }> | null;
  } | {
    _key: string;
    _type: "pullQuote";
    quote: string | null;
    attribution: string | null;
  }> | null;
  topics: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
    } | null;
  }> | null;
  prayerPoints: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
  }> | null;
  prayer: {
    _id: string;
    title: string | null;
    body: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      body: string | null;
    } | null;
  } | null;
  callsToAction: Array<{
    _id: string;
    kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
    title: string | null;
    text: string | null;
    buttonLabel: string | null;
    url: string | null;
    campaignSlug: string | null;
    suggestedAmounts: Array<number> | null;
    currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
    endsOn: string | null;
    expiredText: string | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      expiredText: string | null;
    } | null;
  }> | null;
  nameChangedNotice: string | null;
  identityStatement: string | null;
  provenanceStatement: string | null;
  contentWarning: string | null;
  claims: Array<{
    _key: string;
    text: string | null;
    asOf: string | null;
    source: null | string;
    sourceUrl: null | string;
    isSourceWithheld: boolean | false;
  }> | null;
  corrections: Array<{
    _key: string;
    date: string | null;
    text: string | null;
  }> | null;
  relatedStories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }> | null;
  seo: {
    title: string | null;
    description: string | null;
    noIndex: boolean | null;
  } | null;
  isSavable: boolean | false | true;
  writtenIn: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    standfirst: string | null;
    changedNames: Array<string> | null;
    heroImage: {
      alt: string | null;
      caption: string | null;
    } | null;
    body: Array<{
      _key: string;
      _type: "block";
      style: "blockquote" | "h2" | "h3" | "normal" | null;
      listItem: "bullet" | "number" | null;
      level: number | null;
      children: Array<{
        _key: string;
        _type: "span";
        text: string | null;
        marks: Array<string> | null;
      }> | null;
      markDefs: Array<{
        _key: string;
        _type: "link";
        href: string | null;
      }> | null;
    } | {
      _key: string;
      _type: "callToActionCard";
      callToAction: {
        _id: string;
        kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        url: string | null;
        campaignSlug: string | null;
        suggestedAmounts: Array<number> | null;
        currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
        endsOn: string | null;
        expiredText: string | null;
        hasEnded: boolean | false;
        isUpcoming: boolean | false;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          expiredText: string | null;
        } | null;
      } | null;
    } | {
      _key: string;
      _type: "figure";
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | {
      _key: string;
      _type: "prayerList";
      heading: string | null;
      prayerPoints: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
      }> | null;
    } | {
      _key: string;
      _type: "pullQuote";
      quote: string | null;
      attribution: string | null;
    }> | null;
    nameChangedNotice: string | null;
    identityStatement: string | null;
    provenanceStatement: string | null;
    contentWarning: string | null;
    claims: Array<{
      text: string | null;
      source: string | null;
    }> | null;
    corrections: Array<{
      text: string | null;
    }> | null;
    seo: {
      title: string | null;
      description: string | null;
    } | null;
  } | null;
} | null;

// Source: stories/story-list.ts
// Variable: storyListQuery
// Query: {  "total": count(*[_type == "story" && defined(slug.current)]),  "stories": *[_type == "story" && defined(slug.current)] | order(publishedOn desc, _id asc) [$start...$end]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } }}
export type StoryListQueryResult = {
  total: number;
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
};

// Source: stories/story-page.ts
// Variable: storyPageQuery
// Query: *[_type == "story" && defined(slug.current) && slug.current == $slug] | order(_id asc)[0]{      _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } },  "topics": topics[]->{ _id, title, "slug": slug.current,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title } },  "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } },  "prayer": prayer->{   _id,  title,  body,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, body } },  "callsToAction": callsToAction[]->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } },  nameChangedNotice,  identityStatement,  provenanceStatement,  contentWarning,  claims[]{   _key,  text,  asOf,  "source": select(isSourceWithheld == true => null, source),  "sourceUrl": select(isSourceWithheld == true => null, sourceUrl),  "isSourceWithheld": isSourceWithheld == true },  corrections[]{ _key, date, text },  "relatedStories": relatedStories[defined(@->slug.current)]->{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },  seo { title, description, noIndex },    "isSavable": coalesce(isSavable, true) && risk in ["low", "medium"] && !defined(unpublishAt),    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{    language, title, standfirst, changedNames,    heroImage { alt, caption },    body[]{   _key,  _type,  _type == "block" => {    style,    listItem,    level,    children[]{ _key, _type, text, marks },    markDefs[]{ _key, _type, href }  },  _type == "figure" => {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } },  _type == "pullQuote" => { quote, attribution },  _type == "prayerList" => { heading, "prayerPoints": prayerPoints[]->{   _id,  text,  date,  answeredOn,  answeredText,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, text, answeredText } } },  _type == "callToActionCard" => { "callToAction": callToAction->{   _id,  kind,  title,  text,  buttonLabel,  url,  "campaignSlug": campaign->slug.current,  suggestedAmounts,  currency,  endsOn,  expiredText,  "hasEnded": coalesce(endsOn < $today, false),  "isUpcoming": coalesce(startsOn > $today, false),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, text, buttonLabel, expiredText } } } },    nameChangedNotice,    identityStatement,    provenanceStatement,    contentWarning,    claims[]{ text, source },    corrections[]{ text },    seo { title, description }  },  "updatedAt": _updatedAt,  "isPhotoSharable": ((coalesce(risk, "notAssessed") == "low" && !defined(contentWarning)) && heroImage.faces in ["none", "obscured"])}
export type StoryPageQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  publishedOn: string | null;
  standfirst: string | null;
  countries: Array<{
    _id: string;
    name: string | null;
    slug: string | null;
    quickExit: boolean | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      name: string | null;
    } | null;
  }> | null;
  hasContentWarning: false | true;
  changedNames: Array<string | null> | null;
  heroImage: {
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | null;
  body: Array<{
    _key: string;
    _type: "block";
    style: "blockquote" | "h2" | "h3" | "normal" | null;
    listItem: "bullet" | "number" | null;
    level: number | null;
    children: Array<{
      _key: string;
      _type: "span";
      text: string | null;
      marks: Array<string> | null;
    }> | null;
    markDefs: Array<{
      _key: string;
      _type: "link";
      href: string | null;
    }> | null;
  } | {
    _key: string;
    _type: "callToActionCard";
    callToAction: {
      _id: string;
      kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      url: string | null;
      campaignSlug: string | null;
      suggestedAmounts: Array<number> | null;
      currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
      endsOn: string | null;
      expiredText: string | null;
      hasEnded: boolean | false;
      isUpcoming: boolean | false;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        expiredText: string | null;
      } | null;
    } | null;
  } | {
    _key: string;
    _type: "figure";
    assetId: string | null;
    placeholder: string | null;
    alt: string | null;
    caption: string | null;
    credit: string | null;
    crop: {
      top: number | null;
      bottom: number | null;
      left: number | null;
      right: number | null;
    } | null;
    hotspot: {
      x: number | null;
      y: number | null;
      width: number | null;
      height: number | null;
    } | null;
  } | {
    _key: string;
    _type: "prayerList";
    heading: string | null;
    prayerPoints: Array<{
      _id: string;
      text: string | null;
      date: string | null;
      answeredOn: string | null;
      answeredText: string | null;
      countries: Array<{
        _id: string;
        name: string | null;
        slug: string | null;
        quickExit: boolean | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          name: string | null;
        } | null;
      }> | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        text: string | null;
        answeredText: string | null;
      } | null;
    }> | null;
  } | {
    _key: string;
    _type: "pullQuote";
    quote: string | null;
    attribution: string | null;
  }> | null;
  topics: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
    } | null;
  }> | null;
  prayerPoints: Array<{
    _id: string;
    text: string | null;
    date: string | null;
    answeredOn: string | null;
    answeredText: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      text: string | null;
      answeredText: string | null;
    } | null;
  }> | null;
  prayer: {
    _id: string;
    title: string | null;
    body: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      body: string | null;
    } | null;
  } | null;
  callsToAction: Array<{
    _id: string;
    kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
    title: string | null;
    text: string | null;
    buttonLabel: string | null;
    url: string | null;
    campaignSlug: string | null;
    suggestedAmounts: Array<number> | null;
    currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
    endsOn: string | null;
    expiredText: string | null;
    hasEnded: boolean | false;
    isUpcoming: boolean | false;
    language: "en";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      text: string | null;
      buttonLabel: string | null;
      expiredText: string | null;
    } | null;
  }> | null;
  nameChangedNotice: string | null;
  identityStatement: string | null;
  provenanceStatement: string | null;
  contentWarning: string | null;
  claims: Array<{
    _key: string;
    text: string | null;
    asOf: string | null;
    source: null | string;
    sourceUrl: null | string;
    isSourceWithheld: boolean | false;
  }> | null;
  corrections: Array<{
    _key: string;
    date: string | null;
    text: string | null;
  }> | null;
  relatedStories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }> | null;
  seo: {
    title: string | null;
    description: string | null;
    noIndex: boolean | null;
  } | null;
  isSavable: boolean | false | true;
  writtenIn: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    standfirst: string | null;
    changedNames: Array<string> | null;
    heroImage: {
      alt: string | null;
      caption: string | null;
    } | null;
    body: Array<{
      _key: string;
      _type: "block";
      style: "blockquote" | "h2" | "h3" | "normal" | null;
      listItem: "bullet" | "number" | null;
      level: number | null;
      children: Array<{
        _key: string;
        _type: "span";
        text: string | null;
        marks: Array<string> | null;
      }> | null;
      markDefs: Array<{
        _key: string;
        _type: "link";
        href: string | null;
      }> | null;
    } | {
      _key: string;
      _type: "callToActionCard";
      callToAction: {
        _id: string;
        kind: "give" | "learn" | "pray" | "share" | "sign" | "write" | null;
        title: string | null;
        text: string | null;
        buttonLabel: string | null;
        url: string | null;
        campaignSlug: string | null;
        suggestedAmounts: Array<number> | null;
        currency: "AUD" | "CAD" | "CHF" | "EUR" | "GBP" | "NOK" | "NZD" | "USD" | null;
        endsOn: string | null;
        expiredText: string | null;
        hasEnded: boolean | false;
        isUpcoming: boolean | false;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          title: string | null;
          text: string | null;
          buttonLabel: string | null;
          expiredText: string | null;
        } | null;
      } | null;
    } | {
      _key: string;
      _type: "figure";
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | {
      _key: string;
      _type: "prayerList";
      heading: string | null;
      prayerPoints: Array<{
        _id: string;
        text: string | null;
        date: string | null;
        answeredOn: string | null;
        answeredText: string | null;
        countries: Array<{
          _id: string;
          name: string | null;
          slug: string | null;
          quickExit: boolean | null;
          language: "en";
          translation: {
            language: "ar" | "en" | "fr" | null;
            name: string | null;
          } | null;
        }> | null;
        language: "en";
        translation: {
          language: "ar" | "en" | "fr" | null;
          text: string | null;
          answeredText: string | null;
        } | null;
      }> | null;
    } | {
      _key: string;
      _type: "pullQuote";
      quote: string | null;
      attribution: string | null;
    }> | null;
    nameChangedNotice: string | null;
    identityStatement: string | null;
    provenanceStatement: string | null;
    contentWarning: string | null;
    claims: Array<{
      text: string | null;
      source: string | null;
    }> | null;
    corrections: Array<{
      text: string | null;
    }> | null;
    seo: {
      title: string | null;
      description: string | null;
    } | null;
  } | null;
  updatedAt: string;
  isPhotoSharable: false | true;
} | null;

// Source: topics/topic-list.ts
// Variable: topicListQuery
// Query: *[_type == "topic" && defined(slug.current)] | order(title asc, _id asc) {  _id,  title,  "slug": slug.current,  description,  "storyCount": count(*[_type == "story" && defined(slug.current) && references(^._id)]),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, description }}
export type TopicListQueryResult = Array<{
  _id: string;
  title: string | null;
  slug: string | null;
  description: string | null;
  storyCount: number;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    description: string | null;
  } | null;
}>;

// Source: topics/topic-page.ts
// Variable: topicPageQuery
// Query: *[_type == "topic" && slug.current == $slug] | order(_id asc)[0]{  _id,  title,  "slug": slug.current,  description,  "storyCount": count(*[_type == "story" && defined(slug.current) && references(^._id)]),  "stories": *[_type == "story" && defined(slug.current) && references(^._id)] | order(publishedOn desc, _id asc) [0...12]{     _id,  title,  "slug": slug.current,  publishedOn,  standfirst,  "countries": countries[]->{ _id, name, "slug": slug.current, quickExit,   "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, name } },  "hasContentWarning": defined(contentWarning),  "changedNames": people[isPseudonym == true].name,  "heroImage": select(!defined(contentWarning) => heroImage {   "assetId": asset._ref,  "placeholder": asset->metadata.lqip,  alt,  caption,  credit,  crop { top, bottom, left, right },  hotspot { x, y, width, height } }),    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, standfirst, changedNames, heroImage { alt, caption } } },    "writtenIn": coalesce(language, "en"),  "translations": translations[state in $translationStates]{ language },    "language": coalesce(language, "en"),  "translation": translations[language == $language && state in $translationStates][0]{ language, title, description }}
export type TopicPageQueryResult = {
  _id: string;
  title: string | null;
  slug: string | null;
  description: string | null;
  storyCount: number;
  stories: Array<{
    _id: string;
    title: string | null;
    slug: string | null;
    publishedOn: string | null;
    standfirst: string | null;
    countries: Array<{
      _id: string;
      name: string | null;
      slug: string | null;
      quickExit: boolean | null;
      language: "en";
      translation: {
        language: "ar" | "en" | "fr" | null;
        name: string | null;
      } | null;
    }> | null;
    hasContentWarning: false | true;
    changedNames: Array<string | null> | null;
    heroImage: {
      assetId: string | null;
      placeholder: string | null;
      alt: string | null;
      caption: string | null;
      credit: string | null;
      crop: {
        top: number | null;
        bottom: number | null;
        left: number | null;
        right: number | null;
      } | null;
      hotspot: {
        x: number | null;
        y: number | null;
        width: number | null;
        height: number | null;
      } | null;
    } | null;
    language: "ar" | "de" | "en" | "es" | "fa" | "fr" | "ko" | "nl" | "pt";
    translation: {
      language: "ar" | "en" | "fr" | null;
      title: string | null;
      standfirst: string | null;
      changedNames: Array<string> | null;
      heroImage: {
        alt: string | null;
        caption: string | null;
      } | null;
    } | null;
  }>;
  writtenIn: "en";
  translations: Array<{
    language: "ar" | "en" | "fr" | null;
  }> | null;
  language: "en";
  translation: {
    language: "ar" | "en" | "fr" | null;
    title: string | null;
    description: string | null;
  } | null;
} | null;
