/** Forenames that only women bear, small letters without accents. Names of both, and names that are words or places, are left out. */
export const forenamesOfWomen: ReadonlySet<string> = new Set(
  (
    'jamila priya paige petra renata antonia angela diana daphne daisy dahlia beryl blanche melody millie paula penny portia robyn ' +
    'aada aadya aaliyah aaradhya aasha abagail abbey abbi abbie abby abena abi abie abigail abril achieng ada ' +
    'adaeze adaline adalyn adaora addie addilyn addison adel adela adele adelene adelia adelina adeline adelynn ' +
    'adreanna adriana adrianna adrianne adriena adriene adrienne adwoa afua agatha aggie agnes agustina aicha ' +
    'aileen aimee aina aino aisha aishah aisling aislinn aislynn ajla akinyi akosua alaina alana alanis alanna ' +
    'alannah alanoud alayah alayna alba alecia aleisha alejandra aleksandra alena alesia alessandra alexa ' +
    'alexandra alexia alia alice alicia alicja alina aline alisa alise alisha alison alissa aliza allie allison ' +
    'allyson alma althea alya alycia alysa alyson alyssa amahle amaia amaira amaka amalia amanda amara amberly ' +
    'amelia amelija amie amilia amina aminata amy ana anabel anamaria anastasia anastasija anastasiya anaya ' +
    'andjela ane aneta anette angela angelia angelica angelina angeline angelique angie anika anisa anissa anita ' +
    'anja anjali anjelica ann anna annabel annabella annabelle annalisa annamaria anne anneke anneliese annemarie ' +
    'annett annette annie annika annmarie anohito antoinette antonella antonia anya aoife aria arianna arianne ' +
    'arielle arleen arlena arlene arlette aroha arpita asha ashanti ashlee ashleigh ashli ashlie ashly ashlyn ' +
    'ashraqat asiya asja asmita assil astrid ataahua atieno audra audrey audri audry augustina augustine auma ' +
    'aurelia austeja ava avigail awa aya ayana ayanna ayesha aygun aylin ayn ayse aysel ayumi azra azuna barbara ' +
    'barbora barbra bayarmaa bea beatrice beatrix beatriz becca becky belinay belinda benedikte benita bernadette ' +
    'bernadine bernice bertha bertie beryl bessie beth bethanie bethany betsy bette bettie bettina betty bettye ' +
    'beula beulah bev bianca biljana binita bintou birgit birgitte birte bisi bismah blanche blythe bobbi bodil ' +
    'boglarka bolormaa bonita bonnie brandi brandie breanna brenda brenna briana brianna brianne bridget bridgett ' +
    'bridgette brigid brigitta brigitte britney britt britta brittany brittney brittni brittny bronwyn bryanna ' +
    'brynn bukola caitlin caitlyn calista callie camila camile camilla candace candice cara carina carissa carla ' +
    'carlene carley carlie carlota carlotta carly carmel carmela carmella carol carole carolin caroline carolyn ' +
    'carrie carrol casandra cassandra cassie catalina catarina caterina catherina catherine cathleen cathryn ' +
    'cathy catrina catriona cayla cecelia cecile cecilia cecily celeste celia celina celine chandra chanelle ' +
    'chantal chantelle charis charissa charla charlena charlene charlette charlotte charmaine chedeline chelsey ' +
    'cheri cherie cheryl chiamaka chiara chidinma chinwe chloe chrissy christa christal christen christiane ' +
    'christie christina christine christy chrystal ciara cierra cindi cindy claire clara clare clarice claris ' +
    'clarissa claudette claudia claudine cleopatra clotilde coleen colette colleen concepcion concha connie ' +
    'constance constanza consuelo cora coralie cordelia corina corine corinna corinne cornelia corrine courtni ' +
    'courtny cristal cristina cyndi cynthia dagny dahlia daina dalal damaris damia danette dani danica daniela ' +
    'daniella danielle danika daniz daphna daphne darby darcey darcie daria darla darlena darlene davida davina ' +
    'dayle dayna deana deandra deann deanna deanne deb debbie debby debora deborah debra debrah dede deedee deena ' +
    'deepa deidre deirdre dela delia delilah delores deloris delphine demetria dena denice denise desiree dhia ' +
    'diana diane dianna dianne dina dinah dionne divya diya djeneba dolores dona donna dora dorcas doreen doris ' +
    'dorla dorothea dorothy dorte dorthy dottie ebba ecrin edel edie edith edna edwina eevi efua eileen eilidh ' +
    'eisha ekaterina ekta ela elaina elaine elana eleanor elen elena eleni eliana elicia elida elif elin elina ' +
    'elinor elisa elisabeth elise eliska eliza elizabete elizabeth elizaveta elke ella ellen ellie elly elma ' +
    'elnora eloise elouise elsa elsbeth elsie elva elvina elvira ema emanuela emelda emely emilee emilia emilie ' +
    'emilija emily emina emine emma emmaline emmanuelle emmeline emmie emmy enid erica ericka erika erin erma ' +
    'ernestina ernestine eryn esi esma esmeralda esperanza estela estele estella estelle ester estere esther ' +
    'estrella eszter ethel etta eugenia eugenie eunice eva evangelina evangeline evelin evelina evi evie evita ' +
    'ewa fajr fanta farah farida farrah farzana fatemeh fatiha fatima fatin fatma fatoumata faye felecia felicia ' +
    'femke fenna fernanda fien fiona fionnuala fleur flora florence florencia folake fozia fran frances francesca ' +
    'francina francine francisca francoise freda freja frida frieda funke gabi gabija gabriela gabriella ' +
    'gabrielle galina gamalat gamila gayle geeta gemma gena genevieve genna georgette georgie georgina geraldina ' +
    'geraldine gerda geri gertrud gertrude gia gianna gigi gilda gillian gina giovanna gisela gisele giselle gita ' +
    'giulia gladys glena glenda glenna gloria glynis golda goldie googoosh gracie graciela grainne greetje greta ' +
    'gretchen grete griselda gro guadalupe gudrun gunay gunel guro gwen gwendolyn gwyneth habiba hailey hala ' +
    'haley hallie hana hanah hanan hanna hannah hanneke hariet hariette harriet harriett harriette hasnaa hasti ' +
    'hatice hattie hawa hayley hedda hege heidi heike helen helena helene helga hella helmi henny henrietta ' +
    'hepzibah hermine hessa hester hilda hilde hildegard hildur hillary himari hoda hollie hortense hosna hosniya ' +
    'huda hussa hyacinth ida ifeoma ilene iliana ilina ilona ilse imane imelda imogen imogena imogene indira ines ' +
    'inga inge ingeborg ingela ingrid ingunn inji ioana iona irati irena irene irina irma irmgard iryna isabel ' +
    'isabela isabele isabell isabella isabelle isadora isidora isla islande isobel itzel iva ivaana ivalu ivana ' +
    'iwona izaro jacinda jacinta jaclyn jacquelina jacqueline jacquelyn jada jadwiga jami jana janae jane janele ' +
    'janelle janessa janet janette janice janie janina janine janis jaqueline jasmin jasmina javiera jaya jayne ' +
    'jazmin jazmine jeana jeane jeanette jeanie jeanina jeanine jeanna jeanne jeannette jeannie jeannina jeannine ' +
    'jelena jemima jen jena jenelle jenifer jenna jennette jenni jennie jennifer jenny jeri jerri jesica jess ' +
    'jessica jil jilian jill jillian joan joana joane joann joanna joanne jodi joelle johana johanna johanne ' +
    'jolanta joleen jolena jolene joni josefa josefina josefine joselyn josephina josephine josie jovana joya ' +
    'joyce juana juanita judeline judith judy julia juliana julianna julianne julie julienne juliet julieta ' +
    'juliette julissa justina justine kabita kadiatou kaede kaia kaisa kaitlin kaitlyn kaleigh kali kalle kallie ' +
    'kamala kamila kamile kanyakumari kara karen kari karima karina karissa karla karly karolina karyn kassandra ' +
    'kassie kat katarina kate katelyn katelynn katerina kateryna katharina katharine katherina katherine kathie ' +
    'kathleen kathrine kathryn kathy kati katia katie katlyn katrina katy kavita kavitha kaye kayla kaylee ' +
    'kayleigh keeley keely keira keisha kejsi keley keli kelley kelli kellie kelsie kely kendra kenna kenza kera ' +
    'keri kerri khadija khadije khawla kheira khongordzol kia kiana kiara kiera kiersten kiley kimberlee ' +
    'kimberley kimberli kimberly kimmernaq kira kirsten kirsti kirstin kirstine kirsty kizzy kjersti klea konul ' +
    'kori kourtney krista kristen kristi kristie kristin kristina kristine kristy kristyna krystal kyla kylee ' +
    'kylie kyra lacie ladona ladonna laia laila lakesha lakshmi lalita lamija lana lara larisa larissa lata ' +
    'latasha latha latifa latisha latonya latoya laura lauren laurie lauryn laverna lavinia laxmi layla lea leah ' +
    'leana leandra leane leann leanna leanne leda leela leena leia leila leilani leja lejla lela lena lenora ' +
    'lenore leola leona leonie leonora leora lesedi lesli lesly leticia letitia lettice lettie lexie leyla lia ' +
    'liana lianne libbie libby lidia lidya lieke liepa liesbeth liesl lila lili lilia lilian liliana lilja lillia ' +
    'lillian lillie lilly lina linda lindsi lindsy lindy linnea lisa lisbeth lise lisette livia liz liza lizbeth ' +
    'lizette lizzie lois lola lolita lora loraina loraine lorelei lorena lorene loretta lori lorie lorna lorraina ' +
    'lorraine lorri lorrie lotte lottie louella louisa louise lovelie luann lucia luciana lucie lucija lucile ' +
    'lucille lucinda lucy luela luella luisa luise lula lulu lulwa luna lupita lydia lyla lyna lynda lyndsey lyne ' +
    'lynette lynna lynnette lynsey lyubov lyudmila maartje mabel mable macie macy madalyn maddie madeleine ' +
    'madelina madeline madelyn madge madhuri madonna magali magda magdalena magdalene maggie magnhild maha maia ' +
    'maire mairead maisie maite maj maja mala malak malen malgorzata malia malika malinda mandakranta mandy manju ' +
    'manon manuela mara marcela marcella marcelle marci marcia marcie marcy mareike margaret margarette margarida ' +
    'margarita margaux marge margery margie margit margo margot margret margrethe margrette marguerite mari maria ' +
    'mariah mariam mariamawit mariami marian mariana mariane marianna marianne maribel marie mariela mariella ' +
    'marija marijke marilyn maris marisa mariska marisol marissa marit marita maritza marjorie marla marlena ' +
    'marlene marnie marsha marta martha martina martine marwa mary maryam maryan maryann marybeth maryjane ' +
    'marylou masoumeh mathilda mathilde matilda matilde maud maude maura maureen mavis maxina maxine maya maybell ' +
    'mayra maysoun mazie meagan meena meera meg megan meghan meghna mei melanie melina melinda melisa melissa ' +
    'mellisa merete meriem merissa merjem meron meryem meryl mette mhairi mia micaela michaela michelle midori ' +
    'mieke mika mikaela mila milagros mildred milena milica millicent millie milly mindy minenhle minerva minnie ' +
    'mira miral miranda mireille miriam mirlande mitzi miyar mobina moira mollie molly mona monica monika monique ' +
    'morag mrignayani muriel mwajuma mya myra myriam myrlande myrna myrtle naasunnguaq nadene nadezhda nadia ' +
    'nadina nadine nadya nahia naima nalla nancy nandini nanette naomi naomie narges natalia natalie natalya ' +
    'natasha nathalie natsuki neha nehir nel nela nelisa nell nellie nena nerissa nesreen ngozi nia niamh nichole ' +
    'nicole nicolette niharika nika niki nilay nina nirmala nisanur nisha nita nivi njeri nkechi nneka noelani ' +
    'noella noelle noemi nokuthula nomvula nora norah noreen norma nouf noura nuray nurul nyambura nyla obiageli ' +
    'octavia oddny odelia odette odval ofelia oisha oksana olena olga olha olivia oluchi ophelia orla oumou ' +
    'oyunbileg padma paige pallavi paloma pam pamela pandora paninnguaq paola parvati patrica patrice patricia ' +
    'patti pattie patty paula paulette paulina pauline peggy penelope petra philippa philomena phoebe phylis ' +
    'phyllis pia pilar pipaluk polina polly pooja portia preeti prema priscila priscilla priyamvada priyanka ' +
    'puteri quiana rabina rachael rachel rachele rachelle rachida radha ragnhild raina rajni ramona rani rania ' +
    'raquel rayna reanna reba rebeca rebecca rebeka rebekah reem reema regina reihaneh reina rekha rena renae ' +
    'renata renee renske reta reyna rhea rhiannon rhoda rhona rhonda ria richelle rikki riko rimas rita ritu riya ' +
    'roberta robyn rochele rochelle rocio roghayyeh roisin rolanda ronda ronna roopa roos rosa rosalba rosalie ' +
    'rosalina rosalind rosalinda rosalyn rosanna rosanne roseann roseanne rosella roselle rosemarie rosemary ' +
    'rosetta rosie roslyn rowena roxana roxane roxanna roxanne roxie roxy rudo rukmini rupa ruta ruth ruthie ' +
    'saanvi sabina sabine sabrina sade sadie sahar saida sakeena sakineh sakura sallie sally salma salome ' +
    'samantha samira sandra sangeeta sanne saoirse sara sarah sarina sarita sarojini saskia savitri scarlett ' +
    'seema selena selene selina selma serena serife setayesh sevda sevinj shahd shaikha shaim shaimaa shakira ' +
    'shana shanaya shanda shania shanna shanon shanti shari sharlene sharon sharron sharyn shauna shawna shayla ' +
    'shayma shayna sheba sheena sheila shelia shelly sheri sheridan sherifa sherri sherrie sheryl shira shirley ' +
    'shirli shirly shobha shona shreya shristi shyla sibongile sif signe sigrid silje silke sillin silvia simona ' +
    'sindy sinead siobhan siri sita siti siv smita sneha snezana sobia sofia sofie sofija soledad solveig ' +
    'somayyeh sondra sonia sonja sonya sophia sophie staci stacie starla stefanie stela stella stephane stephanie ' +
    'sudha suha sujata suman sumayah sunita sunniva susan susana susane susanna susannah susanne sushma susi ' +
    'susie suzan suzana suzane suzanna suzanne suzette suzie suzy svetlana swati sybil sylvia sylvie tabatha ' +
    'tabitha tala talia talitha tamar tamara tamera tami tamika tammi tammie tammy tamra tamsin tania tanika ' +
    'tanisha tanvi tanya tara tarana taryn tasha tatiana tatyana tawana tegan teodora teresa tereza teri terri ' +
    'terrie tess tessa tessie tetiana thalia thandi thandiwe thandolwethu thea theda thelma thembeka theodora ' +
    'theresa therese thomasina tia tiana tianna tiara tiffany tina tingting tisha titilayo tone tonia tonya tora ' +
    'tordis tori torill tove traci tracie tricia trina trine trish trisha trista trudy tsitsi tula turid tyra ' +
    'ugne ulla ulrike uma unni ursula urte usha uta uxue valborg valentina valeria valerie valery vandana vanesa ' +
    'vanessa veda velma vera verna vernice veronica vesna vicki vickie vicky victoria vidya vigdis vikky viktoria ' +
    'viktorie viktorija vilte vimala violeta virginia viviana vivien vivienne vusala wairimu wakana wanda wangari ' +
    'wanjiku wendi wendy whitni whitny widelene wila wilhelmina willa wilma winifred winnifred winona xiaomei ' +
    'xiaoyan ximena xinyi yagmur yamini yan yarin yasmin yasmine yelena yesenia yetunde yewande ying ylva yoko ' +
    'yolanda yuina yuko yulia yumi yuna yvette yvona yvone yvonna yvonne zada zahra zainab zanele zara zehra ' +
    'zeinab zelda zelma zena zeynab zeynep zineb zoe zoey zofia zola zora zsofia zuzana'
  ).split(' '),
);
