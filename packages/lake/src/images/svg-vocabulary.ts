/** Elements that draw, or change how something is drawn. What is neither here nor forbidden is left out. */
export const drawingElements = new Set(
  `svg g defs symbol use switch style view
   path rect circle ellipse line polyline polygon image text tspan textPath
   linearGradient radialGradient stop pattern clipPath mask marker
   filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
   feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
   feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
   animate animateMotion animateTransform mpath set`
    .trim()
    .split(/\s+/),
)

/** In lower case: what these do, or can hold, is not for a picture. */
export const forbiddenElements = new Set(
  `script foreignobject iframe frame object embed applet audio video source track canvas a handler listener
   html body head link meta base form input button`
    .trim()
    .split(/\s+/),
)

/** Attributes without a namespace that draw. Those that name and note things (`data-name`, `aria-label`) are left out. */
export const drawingAttributes = new Set(
  `id class style type media x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox
   preserveAspectRatio version transform pathLength rotate textLength lengthAdjust startOffset method spacing side
   gradientUnits gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
   clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
   filterUnits primitiveUnits in in2 result mode operator k1 k2 k3 k4 values tableValues slope intercept amplitude
   exponent stdDeviation edgeMode kernelMatrix order divisor bias targetX targetY preserveAlpha surfaceScale
   diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY
   pointsAtZ scale xChannelSelector yChannelSelector radius baseFrequency numOctaves seed stitchTiles
   attributeName begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes keySplines keyPoints
   from to by additive accumulate path origin systemLanguage requiredFeatures
   alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
   color-rendering cursor direction display dominant-baseline enable-background fill-opacity fill-rule filter
   flood-color flood-opacity font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
   glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
   lighting-color marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
   pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
   stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
   transform-box transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode`
    .trim()
    .split(/\s+/),
)
