import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
export const HOME='http://localhost:8231';
export const TABS=['Overview','Levels','Teams','Statuses and clocks','Escalation','Linked work','Messages','Versions','Close checks','Set-up'];
export const start=()=>chromium.launch({executablePath:'/usr/bin/chromium',args:['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking']});
export async function open(b,path,{width=1360,height=900,dark=false}={}){
 const c=await b.newContext({viewport:{width,height},colorScheme:dark?'dark':'light',reducedMotion:'reduce'});
 const page=await c.newPage();
 page.on('pageerror',e=>console.log('PAGEERROR',path,e.message));
 page.on('console',m=>{if(m.type()==='error')console.log('CONSOLE',path,m.text().slice(0,300))});
 await page.goto(HOME+path);
 return page;
}
const src=readFileSync('node_modules/axe-core/axe.min.js','utf8');
export async function axe(page,label){
 await page.addScriptTag({content:src});
 const {violations}=await page.evaluate(()=>window.axe.run());
 for(const v of violations) console.log('AXE',label,v.impact,v.id,v.nodes.length,v.nodes[0].html.slice(0,200));
}
export async function quiet(page,ms=900){await page.waitForLoadState('networkidle').catch(()=>{});await page.waitForTimeout(ms);}
