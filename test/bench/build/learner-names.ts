/** Given and family names that go together. `joint` stands between them. */
interface Naming {
  readonly lang: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly joint?: string;
  readonly familyFirst?: boolean;
}

/** How often each occurs is not how the world is: every script has its turn. */
const namings: readonly Naming[] = [
  {
    lang: 'en',
    given: ['Catherine', 'Oluwaseun', 'Siobhán', 'Marcus', 'Thandeka', 'Priscilla-Anne'],
    family: ['Ashworth', 'Okonkwo', 'O’Rourke', 'Featherstonehaugh', 'Mkhwanazi-Botha', 'Li'],
  },
  {
    lang: 'vi',
    given: ['Thị Hồng Nhung', 'Văn Đức', 'Quỳnh Như', 'Bảo Ngọc'],
    family: ['Nguyễn', 'Trần', 'Phạm', 'Đỗ'],
    familyFirst: true,
  },
  {
    lang: 'de',
    given: ['Jürgen', 'Anneliese', 'Götz', 'Käthe'],
    family: ['Weißenböck', 'Müller-Lüdenscheidt', 'von der Schulenburg', 'Groß'],
  },
  {
    lang: 'es',
    given: ['María José', 'Xóchitl', 'Begoña', 'Íñigo'],
    family: ['Ñancupil Quispe', 'Etxeberria Goikoetxea', 'García Márquez', 'Zúñiga'],
  },
  {
    lang: 'ru',
    given: ['Екатерина', 'Фёдор', 'Светлана', 'Юрий'],
    family: ['Щукина', 'Достоевский', 'Ёлкина', 'Воробьёв'],
  },
  {
    lang: 'el',
    given: ['Αικατερίνη', 'Γεώργιος', 'Ευανθία'],
    family: ['Παπαδοπούλου', 'Θεοδωράκης', 'Ξενάκη'],
  },
  {
    lang: 'ar',
    given: ['محمد', 'فاطمة الزهراء', 'عبد الرحمن', 'ليلى'],
    family: ['الحسيني', 'بن يوسف', 'القرطبي', 'المصري'],
  },
  {
    lang: 'he',
    given: ['שרה', 'יונתן', 'מיכל'],
    family: ['בן־דוד', 'אברמוביץ', 'לוי'],
  },
  {
    lang: 'hi',
    given: ['श्रीकृष्ण', 'अनुराधा', 'विक्रम', 'प्रज्ञा'],
    family: ['त्रिपाठी', 'वर्मा', 'क्षत्रिय', 'शर्मा'],
  },
  { lang: 'bn', given: ['মৃত্তিকা', 'অনির্বাণ'], family: ['বন্দ্যোপাধ্যায়', 'চট্টোপাধ্যায়'] },
  { lang: 'ta', given: ['கௌரி', 'முத்துக்குமார்'], family: ['சுப்ரமணியன்', 'கிருஷ்ணமூர்த்தி'] },
  { lang: 'th', given: ['ณัฐฐิณี', 'สมชาย', 'พิมพ์ชนก'], family: ['ศรีรุ่งเรือง', 'จันทร์โอชา', 'ทองดี'] },
  { lang: 'km', given: ['សុភ័ក្ត្រ', 'ច័ន្ទ'], family: ['ហ៊ុន', 'គឹម'], familyFirst: true },
  { lang: 'am', given: ['ትዕግሥት', 'አበበ'], family: ['ገብረማርያም', 'ተስፋዬ'] },
  { lang: 'ka', given: ['ნინო', 'გიორგი'], family: ['ჯავახიშვილი', 'მამულაშვილი'] },
  {
    lang: 'zh-Hans',
    given: ['晓明', '思远', '丽'],
    family: ['王', '欧阳', '陈'],
    joint: '',
    familyFirst: true,
  },
  {
    lang: 'ja',
    given: ['由美子', 'さくら', '健太郎'],
    family: ['佐藤', '小野寺', '渡邊'],
    joint: ' ',
    familyFirst: true,
  },
  { lang: 'ko', given: ['지우', '현승'], family: ['김', '남궁'], joint: '', familyFirst: true },
];

export interface LearnerName {
  readonly name: string;
  readonly lang: string;
}

/** The name of the learner with a number, always the same one. */
export function learnerName(number: number): LearnerName {
  const naming = turn(namings, number);
  const { lang, joint = ' ', familyFirst = false } = naming;
  const round = Math.floor(number / namings.length);
  const given = turn(naming.given, round);
  const family = turn(naming.family, Math.floor(round / naming.given.length));
  return { name: (familyFirst ? [family, given] : [given, family]).join(joint), lang };
}

function turn<T>(list: readonly T[], number: number): T {
  const one = list[number % list.length];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
