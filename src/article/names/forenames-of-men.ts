/** Forenames that only men bear, small letters without accents. Names of both, and names that are words or places, are left out. */
export const forenamesOfMen: ReadonlySet<string> = new Set(
  (
    'aarav aaron abdallah abdel abdoulaye abdul abdullah abdullo abdulrahman abe abel abner abraham abram absalom ' +
    'abu abubakr abulfazl adam adama adan adebayo adewale adolf adolfo adolph adrian adriano advik afonso agustin ' +
    'ahmad ahmed ahmet aidan aiden aimar ajani ajay akash akhil akio aksel aladdin alain alan alasdair alastair ' +
    'albert alberto albrecht alden alec alejandro aleksandar aleksander aleksandr aleksei alessandro alexander ' +
    'alexandre alexandros alexandru alf alfonso alfred algernon ali alistair allan allen alok alonso alonzo ' +
    'alphonse alphonso alton alvaro alvin amar ambrose amine amir amit amitabh ammanuel ammar amos anand anas ' +
    'anatoli anatoliy anatoly ander anders andre andreas andrei andrej andres andrew andrzej andy angelo angus ' +
    'anil anirudh anthony antoine anton antoni antonio antony anwar aputsiaq arata archibald archie ariki arjun ' +
    'arkady armaan armand armando armin arnaud arnav arne arno arnold aron artem arthur artie artur arturo arun ' +
    'arvid aryan asbjorn ashok ashwin augusto augustus aurelien ayaan aykhan aziz babatunde bakary balazs bandar ' +
    'bandile banele barnabas barney barrett barry bart bartholomew bartosz bas ben benito benjamin bennie benny ' +
    'benson berat bernard bernardo bernhard bernie bert bertram bertrand beshoi bharat bibek bilal billy bishal ' +
    'bjarne bjorn blaine blake bobby bogdan boguslaw bohumil bongani borge boris boyd brad bradford bradley brady ' +
    'bram branden brandon branislav brendan brendon brent brenton bret brian brice bruce bruno bryan bryce bryon ' +
    'burt burton buster byron caleb callum calum calvin camilo carl carlo carlos carlton cathal cecil cedric ' +
    'cesar chad charbel charles chas chester chet chetan chidi chinedu christoph christophe christopher christos ' +
    'chukwuma cian ciaran cillian claudio claus clayton clemens clement cletus clifford clifton clint clive clyde ' +
    'cody coen colby cole colin collin colm colton conall connor conor conrad constantin cormac cornelis ' +
    'cornelius cosmo craig crispin cristiano cristobal curt curtis cuthbert cyril cyrille cyrus czeslaw daan ' +
    'dafydd daisuke damian damien damion damon dan daniel danilo danny daren darin dario darius darnell darragh ' +
    'darrel darrell darren darrin dave davi david dawid deandre declan deepak dejan delbert demetrius denis ' +
    'dennis denny derek derrick deshawn desmond deven devendra dewayne dewey dexter diarmuid didier diederik ' +
    'dieter dietmar dietrich digby dilip dillon dimitri dimitris dinesh dirk dmitri dmitry domingo dominic ' +
    'dominick dominik dominykas donal donald donnell donnie donny donovan doug douglas dovydas doyle dragan duane ' +
    'dudley duncan dustin dwayne dwight dylan dyllan eamon eamonn ebenezer eberhard ebo eddie edgar edmond edmund ' +
    'edoardo edouard eduard eduardo edward edwardo edwin efrain efren egbert egon eilert einar eirik eitan ' +
    'ekkehard ekow elbert eldon eli elias elijah eliot elliot elliott ellis elmer elton elvin elvis elwood ' +
    'emanuel emeka emil emiliano emilio emilis emirhan emmanuel emmett emrys enoch enrico enrique enzo eoghan ' +
    'eoin ephraim ergi eric erich erick erik ernest ernesto ernie ernst errol ervin erwin espen esteban ethan ' +
    'euan eugen eugene eustace evan evens everard everett evgeny ewald ewan eymen ezekiel fabian fabien fabio ' +
    'fabrice fabrizio fadi fahd faisal farouk federico felipe felix femi feng ferdinand ferdinando fergal fergus ' +
    'fernando fidel filip fintan fionn fletcher florian floyd fouad francesco francisco franciszek franck ' +
    'franklin franklyn fraser fred freddie freddy frederic frederick frederik fredrick fredrik friedhelm ' +
    'friedrich frits fritz frode fumio fyodor gabe gabreal gabriel gabrielius galen ganesh gareth garrett garry ' +
    'garth gary gaston gaurav gaute gavin geir gennady geoff geoffrey georg george georges georgi georgios georgy ' +
    'geraint gerald gerard gerardo gerd gerhard gernot gerrit gerry gert gervase gethin giacomo gideon gijs ' +
    'gilbert gilberto giles gilles gino giorgi giorgio giorgis giovanni girish giuseppe glenn godfrey gonzalo ' +
    'gopal goran gord gordon gottfried govind graham greg gregg gregor gregorio gregory grigory grover grzegorz ' +
    'guido guilherme guillaume guillermo gunnar gunter gunther gustaf gustav gustave gustavo gwilym gyorgy habib ' +
    'hakon halim halvard halvor hamish hamza hannes hans harald hari harish harlan harold harri harry hartmut ' +
    'haruhito haruki haruta haruto harvey hasan hassan havard hayao hayato hayden hector heiko hein heinrich ' +
    'heinz heitor helge helmut hemant hendrik henning henri henrik henrique henry henryk herbert herman hermann ' +
    'herve hezekiah hideo hiram hiroshi hisham holger homer horace horacio horatio horst hossam hossein howard ' +
    'howie hubert hugh hugo humberto humphrey huseyin huseyn hussain hussein huub huw hydar iain ian ibai ibrahim ' +
    'ichabod ichika ichiro ieuan ifor ignacio igor ikenna iker ilija imad ingo inigo inuk inunnguaq iolo ionut ' +
    'irvin irving irwin isaac isaiah isaias ishaan isiah ismael ismail issac itai itsuki ivan ivar iwan jaap ' +
    'jabez jacob jacques jagdish jaka jake jakob jakov jakub jamal james jameson jared jarle jarod jaromir ' +
    'jaroslav jaroslaw jarrett jarrod jarvis jason jasper javier jayant jayson jed jeff jeffery jeffrey jeffry ' +
    'jelle jens jerald jeremiah jeremy jermaine jeroen jerome jeronimo jerry jerzy jethro jim jimi jimmie jimmy ' +
    'jiro jitendra joao joaquin jochem jochen joe joel joerg joesph johan johann johannes john johnathan ' +
    'johnathon johnie johnnie johnny jokubas jomo jon jonah jonas jonathan jonathon jonny joost jordi jordon jorg ' +
    'jorge jorgen joris jorn jose josef joseph josh joshua josiah jostein josue jozef juan julen julian julien ' +
    'julio julius junichi jurgen justin kaare kacper kajus kamal kamau kamil kanata kapil karim karl karthik ' +
    'kaspar kathem kauri kazimierz kazuo keenan keir keith kelechi ken kenji kenneth kenny kenta kenton kermit ' +
    'ketil keven kevin khaled khalid khalil kieran kingsley kipchoge kiprop kiril kirill kirk kirollos kishore ' +
    'kjell klaus knut koen kofi koji konrad konstantin kristian kristopher krzysztof kumar kunal kunle kurt ' +
    'kurtis kwabena kwaku kwame kwasi kyle kyls lachlan ladislav lalit lancelot larry lars lasse laszlo laurens ' +
    'laurent lawrence leandro lech leevi leif leland lemuel len lennart lenny leon leonard leonardo leonel leonid ' +
    'leopold lester leszek lethabo levente levi liam linus lionel llewellyn lloyd logan lonnie lorcan lorenzo ' +
    'lothar louie louis lovro lowell lubomir lubos luc lucas luciano lucien lucius ludovic ludvig ludwig luigi ' +
    'luis luiz luka lukas luke lungelo luther lutz luuk lyle lyndon maarten maayan macaulay maciej madhav mads ' +
    'magne magnus mahamadou mahammad mahdi mahesh mahmoud majd makoto maksim malachai malachy malcolm malik ' +
    'mamadou mandla manfred manish manny manoj manuel marc marcel marcell marcello marcelo marcin marco marcos ' +
    'marcus marek mariano mario marios marius mariusz markel marko markos markus marlin marlon marnix marquis ' +
    'marti martim martin marty marvin marwan masahiro masao masoud matej mateo mateusz matheus mathew mathias ' +
    'mathieu mathis matias matt matteo matthew matthias mattia mattias matus matyas maurice mauricio maximilian ' +
    'maximiliano mazen mehdi mehmet melvin meredydd merrill mervin mervyn michael michal micheal michel mick ' +
    'mickey micky mieczyslaw miguel mihai mikaere mike mikel mikhail mikolaj milhouse milo milos milton minato ' +
    'minik minoru miroslav miroslaw mitch modibo moe mohamad mohamed mohammad mohammed mohan moises montague ' +
    'monty moritz morten mortimer moses moshe mounir moussa muhamed muhammad muhammed mukesh murad murali mustafa ' +
    'mustapha mwangi myles myron nabil nahom nandan naoki naresh nasser nate nathan nathanael nathaniel nathy ' +
    'naveen neal ned neil neville niall nicholas nickolas nicolas niek niels nigel niilo nik nikau nikhil niklas ' +
    'nikola nikolai nikolay niles nils nitin njoroge nnamdi noah noboru nojus nolan nomaan norbert norman nuka ' +
    'nye obadiah obi obinna ochieng octavio oddvar odhiambo oier oisin olaf olav oleg oleksandr oliver olivier ' +
    'oluwaseun omar omer omondi ondrej ortwin orville osama osamu osbert oscar oskar osman osvaldo oswald otieno ' +
    'otis otmar otto oumar owain owen oyvind pablo padraig pankaj paolo pascal patrick patrik paul paulie paulo ' +
    'paulos pavel pavlo pawel pedro percy peregrine petar pete peter petr petro petros phil philip philipp ' +
    'philippe phillip phineas pierre piers piet pieter pietro pim piotr prabhu pradeep prakash pramod pranav ' +
    'prashant pravit prem puneet pyotr quentin quincy quinton rachid radek rafael rafiq raghav rahul rainer raj ' +
    'rajan rajeev rajesh rajiv rakesh ralf ralph raman ramesh ramiro ramon ramzi randal randall randolph ranjit ' +
    'ranulph raoul raphael rashad rasmus raul ravi rawiri rayan raymond recep reece reggie reginald regis reid ' +
    'reinhard reinhold remi rens reuben reyansh reynaldo reza rhett rhodri rhys riad ricardo riccardo richard ' +
    'richie rickey rickie ricky rico ritesh roan roar robby robert roberto rocco roderick rodger rodney rodolfo ' +
    'rodrigo roel rogelio roger rohan rohit roland rolando rolf roman romeo ron ronald ronan ronnie ronny rory ' +
    'roscoe ross roy ruairi ruaridh ruben rubin rudiger rudolf rudolph rudy rufus rune rupert ruslan russ russel ' +
    'russell ruud ryan ryota ryou ryszard sachin saeed salik salim salvatore sami samir samkelo sammie sammy ' +
    'samuel sandeep sander sandro sanjay sanjeev santino saqib satish satoru satoshi saul scot scott scotty ' +
    'seamus sean sebastian sebastien segun sekou selim semyon sepp septimus serge sergei sergey sergio seth ' +
    'seymour shahid shankar shaquille shayne shelton sherman shigeru shinji shinzo shlomo shyam sid siddhartha ' +
    'siegfried sigismund sigmund sigurd silas silvio simon sindre sipho siyabonga sjoerd slawomir slobodan ' +
    'solomon soren souleymane souta srinivas stan stanislav stanislaw stanley stefan stefano stefanos steinar ' +
    'stepan stephan stephen steve steven stewart stig stu stuart subhash sudhir sunil suraj suresh susumu svein ' +
    'sven svend sverre syed sylvain sylvester szymon tadeusz tadgh tadhg taha taichi taika takashi takeshi tareq ' +
    'tariq taro tarquin tarun tatsuki teddy terence terje terrance terrell terrence tetsuya thabo thad thaddeus ' +
    'themba theo theodor theodore thiago thibault thierry thijs thom thomas thor thorsten thorvald ties tijn tim ' +
    'timmy timothy timur titus tobias toby tod todd tom tomas tomasz tommaso tommie tommy tomos tony tore torquil ' +
    'torstein torsten toshio travis trent trenton trevor trey tristram trond troy truman trygve tsutomu tudor ' +
    'tunar tunde turki tushar tyrone uday udo ughur ulf ulick ulrich ulrik ulysses umberto umesh unax uri usman ' +
    'uwe vaclav vadim valentin varun vasily vegard venkat vern vernon vicente victor viggo vihaan vijay vikas ' +
    'vikram viktor vinay vince vincent vincenzo vineet vinod virgil vishal vitaly vivaan vivek vlad vladimir ' +
    'vladislav vojtech volker volodymyr vyacheslav waldemar walid wallace walt walter waylon wayne wendell werner ' +
    'wesley weston wieslaw wilbert wilbur wiley wilfred wilfredo wilfrid wilfried wilhelm willard willem william ' +
    'willie willis willy wim winfried winslow winston witold wladyslaw wlodzimierz wojciech wolfgang woodrow wout ' +
    'wouter wyatt xavier xhoel yanis yann yaroslav yash yasser yassin yassine yasuo yaw yegor yevgeni yevgeny ' +
    'yngve yonas yonatan yonathan yosef yoshio yousouf youssef yuen yuriy yury yusif yusuf yuuma yves zac zach ' +
    'zachariah zachary zachery zack zackary zahid zaid zakaria zane zbigniew zbynek zdenek zdzislaw zebedee ziad ' +
    'zoran zygmunt'
  ).split(' '),
);
