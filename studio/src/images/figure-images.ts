import { definePlugin, isObjectInputProps, type InputProps } from 'sanity'
import { createElement, type ReactElement } from 'react'
import { FigureInput } from './figure-input.tsx'

/** Images come in through the redaction dialog alone. */
export const figureImages = definePlugin({
  name: 'vigil-figure-images',
  form: {
    // Also those that are dropped onto texts and lists: the Studio would upload them as they are.
    image: { directUploads: false },
    components: { input: withFigureInput },
  },
})

function withFigureInput(props: InputProps): ReactElement {
  return isObjectInputProps(props) && props.schemaType.name === 'figure'
    ? createElement(FigureInput, props)
    : props.renderDefault(props)
}
