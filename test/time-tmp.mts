import { readFileSync } from 'node:fs';
import { preparedIn } from '../src/packs/session-pack.ts';
import { unpacked } from '../src/cache/pack.ts';
import { stampedSheet } from '../src/image/sheet/stamped-sheet.ts';
import { DrawnSheet } from '../src/image/sheet/drawn-sheet.ts';
import { stretchesOf } from '../src/image/sheet/stretches.ts';
import { adler32 } from '../src/image/sheet/adler-32.ts';
import { tilesOf } from '../src/image/sheet/tiles.ts';
import { blockCode } from '../src/image/sheet/deflate/block-code.ts';
import { changingBand } from '../src/image/sheet/changing-band.ts';
const f=(n)=>readFileSync('/tmp/d-packs/sessions/'+n);
const names=['introduction-to-operations-management.spring-2026','citizenship-and-us-immigration.fall-2025','data-structures-and-their-costs.spring-2026'];
const T=(l,fn)=>{const t=performance.now();const r=fn();console.log(l,(performance.now()-t).toFixed(1));return r;};
for(const n of names){ const b=f(n+'.pack'); const [courseId,sessionId]=n.split('.'); const s={courseId,sessionId,distinction:false};
 const whole=T('outer',()=>unpacked(b)); console.log(n,Object.entries(whole.files).map(([k,v])=>k+' '+v.length).join(' '));
 for(const kind of ['print','social','screen','pdf']){
  const p=T(kind+' preparedIn',()=>preparedIn(s,kind,b));
  if(kind==='pdf') continue;
  const {sheet}=p; console.log(kind,sheet.blank.width,sheet.blank.height,sheet.blank.bytes.length, 'bands',sheet.bands.map(x=>x instanceof Uint8Array?'F'+x.length:`C${x.rows.top}-${x.rows.bottom} bits ${x.bits.byteLength} from ${x.from.byteLength}`).join(' '), [...sheet.areas].map(([k,a])=>k+JSON.stringify(a)).join(' '));
  if(kind==='screen'){T('DrawnSheet',()=>new DrawnSheet(sheet.blank));continue;}
  const ds=T(' DrawnSheet',()=>new DrawnSheet(sheet.blank)); T('  adler',()=>adler32(sheet.blank.bytes)); T('  tiles',()=>tilesOf(sheet.blank));
  for(const band of sheet.bands) if(!(band instanceof Uint8Array)){ const st=T('  stretches',()=>stretchesOf(sheet.blank, ds.tiles,[...sheet.areas.values()],band.rows)); T('  code',()=>blockCode(band.counts)); T('  band',()=>changingBand(ds,band,st)); console.log('  n',st.length);}
  T(' stampedSheet',()=>stampedSheet(sheet));
 }}
