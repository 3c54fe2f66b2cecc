import type { Drawings } from '../drawing/drawn';
import { barChart, lineChart } from './cartesian';
import { roundChart } from './round';

export const charts: Drawings = {
  BarChart: barChart('Bar chart', false, false),
  DonutChart: roundChart('Donut chart', 0.6),
  HorizontalBarChart: barChart('Bar chart', true, false),
  HorizontalStackBarChart: barChart('Stacked bar chart', true, true),
  LineChart: lineChart('Line chart'),
  PieChart: roundChart('Pie chart', 0),
  StackBarChart: barChart('Stacked bar chart', false, true),
};
