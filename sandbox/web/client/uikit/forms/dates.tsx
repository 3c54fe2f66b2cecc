export { default as Calendar } from '@atlaskit/calendar';
export { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
