import {start,open,axe,quiet,TABS} from './probe-ui-lib.mjs';
const b=await start();
for(const [n,v] of Object.entries({light:{},dark:{dark:true},narrow:{width:380,height:800}})){
 const p=await open(b,'/projects/HELP/settings/support-rules?as=admin',v);
 await p.getByText('Tierline is switched').first().waitFor({timeout:30000});
 for(let i=0;i<TABS.length;i++){
  await p.getByRole('tab').nth(i).click(); await quiet(p);
  await p.screenshot({path:`/tmp/shots/${n}-${i}-${TABS[i].replace(/ /g,'_')}.png`,fullPage:true});
  if(n!=='narrow'||i===0) await axe(p,n+' '+TABS[i]);
  const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(over>0) console.log('OVERFLOW',n,TABS[i],over);
 }
 await p.context().close();
}
for(const [n,v] of Object.entries({light:{},dark:{dark:true},narrow:{width:380,height:800}})){
 for(const [k,path] of Object.entries({site:'/apps/tierline-site?as=admin',guide:'/projects/HELP/apps/support-guide?as=agent-l1',settings:'/projects/HELP/settings?as=admin'})){
  const p=await open(b,path,v); await quiet(p,2500);
  await p.screenshot({path:`/tmp/shots/${k}-${n}.png`,fullPage:true}); await axe(p,n+' '+k);
  const over=await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(over>0) console.log('OVERFLOW',n,k,over);
  await p.context().close();
 }}
await b.close();
