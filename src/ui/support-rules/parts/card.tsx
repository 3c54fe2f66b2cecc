export { Card } from '../wizard/card';
