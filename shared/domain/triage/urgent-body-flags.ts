import { lightHeadedLater } from './emergency-flags.ts';
import type { RedFlag } from './red-flag.ts';

/** How somebody feels, when a person must speak to them the same day. To be deepened and signed off by a clinician. */
export const urgentBodyFlags: readonly RedFlag[] = [
  lightHeadedLater,
  {
    symptom: 'fever',
    acuity: 'urgent',
    phrases: `
      feverish, running_a_fever, low_grade, cant_get warm, freezing, cold_then_hot, clammy, drenched sweat, soaked sweat, sweaty, rigors, achy, aches_and, aching body, like_the_flu, feel_hot all_over, hot_all_over, aches all_over, thermometer
      tremble*, transpire*, sueur*, froid_et_chaud, chaud_puis_froid, j_ai_froid, tremblote*, thermometre
      temblor*, sudando, sudor*, con_mucho_frio, huesos, dolor_en_el_cuerpo, tengo_frio, frio_y_calor, termometro
      fever*, fevr, feber, fevor, temperature*, temp, temprature, febrile, chills, chilly_and, shiver*, shaking, shakes, trembl*, sweats, night_sweats, cold_sweat*, sweating, burning_up, hot_and_cold, cold_and_hot, running hot, freezing cold|under|shak*, teeth chatter*, goosebumps and_hot|hot, hundred_and_one, hundred_and_two, hundred_and_three, hundred_one, hundred_two, one_oh_one, one_oh_two, one_oh_three, flu, flu_like, achy all|and|body|everywhere, aching all_over|everywhere, body_ache*, bodyaches, 🤒, 🌡, 🥵, 🥶
      fievr*, fiever, frisson*, grelot*, tremble*, temperature, courbatur*, bouillante*, bouillant, brulante_de, sueurs, transpire toute_la_nuit|la_nuit|froid|beaucoup, claque* dents, froid toute_la_nuit|tout_le_temps, chaud_et_froid, chaud_froid, febrile*, trente_huit|trente_neuf degres|de_fievre|et_demi, fiebreuse, grippe, etat_grippal
      fiebr*, febril*, escalofrio*, calentur*, temperatura*, temperaturita, tembl*, tiritando, tirit*, afiebrad*, cortada con_frio|frio, frio toda_la_noche, sudando frio, sudor* frio*, sudores, destemplad*, cuerpo_cortado, dolor_de_huesos, dolor cuerpo, treinta_y_ocho|treinta_y_nueve grados|de_fiebre|y_medio, ardiendo en|de_fiebre, quebranto, gripe, gripa
      shiverin, shivery, shiveryy, shiver, the_chills, teeth_chattering, teeth_are_chattering, sweating_buckets, sweat|sweats|sweated|sweating through|bed|sheets|night|all_night, under blankets|covers|duvets, blankets cold|freezing|shaking|still, burning_up, burnin_up, thermometer, high_temp, running_a_temp, roasting, boiling_hot, hot_then_cold, cold_then_hot, feel_hot_and, fevery, feverishh, 38_and_a_half, thirty_eight, thirty_nine, thirty_eight_and, a_hundred_and|hundred one|two|three|four
      grelott*, claqu* dents, froid sous couettes|couette, trente_huit, trente_neuf, 38_et_demi, 39_et_demi, de_la_temperature, je_transpire, trempee_de_sueur, chaud_froid, brulant*_de_fievre, 38_et_quelques, bouillant*_au_toucher
      38_y_medio, 39_y_medio, treinta_y_ocho, treinta_y_nueve, ardiendo_de, ardiendo_en, castañe*, bajo_cobijas, con_cobija*, mucho_frio, sudo_frio, sudada, empapada_en_sudor, con_38, con_39, tengo_38, tengo_39, a_38, marco_38
      37_9, 38|39|40 subiendo
      chaud_froid
      jai|ai 38|39|40 jsuis|je_suis|depuis|hier|ce_matin|la_nuit|cette_nuit|de_temperature, au_lit avec 38|39|40, un_poco_de 38|39|40
      levante|levanto|subio|subi temperatura, ski_jacket|winter_coat|duvet|blanket|blankets in_july|in_august|in_june|in_the_house, mojar|mojo|empape las_sabanas, amanecer|amanezco|amaneci con_frio|tiritando
      volaba|vuela|volando de_fiebre, quedo|tiene|amanecio con_temperatura, a_de_la_temperature, temperature et tremble, froid jai_38|j_ai_38|jai_39, burning_up
      39|38|40 au_fait|btw|en_fait|por_cierto, froid|froi|frio alor|alors que|kil|qu_il fait|fe 30|35, un_frio_que_ni
    `,
    source: 'docs/clinical.md R10',
  },
  {
    symptom: 'eye',
    acuity: 'urgent',
    phrases: `
      eye|eyes all|really|so|very|bright red, eye red|goop|gunk*|yellow, swollen eye*, puffy eye*, eyes swollen|red, cant_see_out, eye closed|shut|swell*, eye_is_swollen, eye_infection, eyelid swollen, eye_hurts, sting* my|in|the eye|eyes, eyes sting*|burn*|water*
      oeil rouge|gonfle|ferme|colle|larmoie|pique|brule, yeux rouges|gonfles|fermes|colles|piquent|brulent
      ojo rojo|hinchado|cerrado|pegado|lloroso, ojos rojos|hinchados|cerrados|llorosos|arden
      eye_is|eye_looks|eye_feels|eyes_are|eyes_feel|eye|eyes|eyeball*|eyelid* red|pain*|hurt*|sore|itch*|burn*|sting*|swell*|swollen|swelled|swole|puff*|shut|closed|close|closing|gritty|water*|bloodshot|stuck|crust*|goo*|weep*|ach*|scratch*|infect*|throb*|black|pink|goopy|twitch*
      red|pain|painful|hurts|hurt|sore|itchy|burning|swollen|puffy|bloodshot|pink|pressure|gritty in|behind|my|the|left|right eye|eyes|eyeball*|eyelid*, bloodshot, pink_eye, cant|cannot|couldnt|wont|barely|hard open|opening|close eye|eyes|it, cant get eye open, eye* wont_open|wont|cant, conjunctiv*, pain behind eye|eyes, something in_my_eye|eye, eye problem*, 👁
      oeil|yeux|paupiere*|oeuil rouge*|mal|douleur*|gonfl*|pleur*|ferme*|colle*|brul*|piqu*|gratt*|coule*|enfl*|injecte*|ouvr*|larmo*, mal|douleur|rouge* oeil|yeux, ouvrir oeil|yeux|l_oeil, conjonctiv*, peux plus_l_ouvrir|ouvrir_l_oeil
      ojo|ojos|parpado*|ojito* roj*|duel*|dolor*|hinch*|llor*|cerrad*|peg*|ard*|pic*|lagan*|infl*|rar*|irritad*|molest*, duele*|dolor|ard*|roj*|irritad* ojo|ojos|parpado*, abrir ojo|ojos|el_ojo, no_lo_puedo_abrir, conjuntivitis
      eye|eyes|eyeball|eyelid swollen|swelled|glued|crust*|gunk*|goop*|weep*|scratch*|gritt*|sore|burn*|sting*|stuck|shut|closing|pain*|hurt*|red|bloodshot|puffy|droop*|itchy|sensitive, cant|barely|hardly open eye|eyes|eyelid, something_in my_eye, sand in eye|eyes, pink_eye, pinkeye, conjunctiv*, stye, double_vision
      oeil|yeux|paupiere|paupieres colle*|ferme*|gonfle*|enfle*|brule*|pique*|pleure*|larmoi*|rouge*|injecte*|croute*|mal|douloureu*|gratte*, mal a_l_oeil|aux_yeux|oeil|yeux, ouvrir oeil|yeux, sable dans_l_oeil|yeux|oeil, conjonctivite, orgelet
      ojo|ojos|parpado|parpados pegad*|cerrad*|hinchad*|inflamad*|roj*|arde*|pica*|llor*|duele*|lagañ*|lagan*|irritad*, arena ojo|ojos, abrir ojo|ojos, conjuntivitis, orzuelo, perrilla
      ca_pique_aux_yeux, cayo crema ojo|adentro, me_cayo en_el_ojo, got cream|serum|product in_my_eye|eye
      zieux|zyeux|yeu enfl*|gonfl*|roug*|pik*|colle*, letras borros*, beo doble|borroso|nublado, lettres floues
      ojo no_lo_abro|no_abre|no_se_abre|boxeador, no_abro el_ojo|ojo
      kills my_eye|my_eyes|right_eye|left_eye, eye|eyes paining
      arde|duele|lastima el_ojo la_luz, parpado no_me_deja|casi_no_me_deja ver, borra|nubla la_vista
      luz molesta*|lastima* doble|borroso, vois|veo|veo_medio double|doble|medio_doble, me_molesta mucho_la_luz, eye pain*|paning|panes|hert|hurt*
      bear the_light|the_lamp, lumiere me_tue|fait_mal yeux, lumiere_me_tue
      eye|peeper|lid shut_up_shop|has_shut|gummed|glued|wont_open, looking|seeing through_the_right_one|through_the_left_one|through_one
      cuesta|costo mantener|abrir|despegar ojo|ojos|parpado, parpados me_pesan, bolsas_de_agua ojo|ojos|parpado|parpados
    `,
    source: 'docs/clinical.md R15',
  },
  {
    symptom: 'pain',
    acuity: 'urgent',
    phrases: `
      agonis*, agoniz*, agony, killing me, hurting like, hurts like, pain like, torture, tortur*, martyr*, souffrance, sufriendo, sufro, suffering, wince, screaming, crippling, blinding, nagging pain, dull_ache that, migraine
      off_the_charts, through_the_roof, pounding, hammering, burning pain, pain burning, hurts to open|eat|smile|chew|talk|sleep, hurt_like_hell, hurts_like_hell, hurting more|bad|worse, more_sore, more_painful, more_tender, woke_me_up, wakes_me, kept_me_up, hurts_more, hurts_worse, hurts_real, aching_bad, throb, trobbing, thobbing, like_a_toothache, zaps, zapping, jabbing, searing, piercing, crushing, cant_stand it|pain, cant_take it|pain|this, cant_bear, hurts_too, hurts_to, so_painful, very_sore, really_sore, super_sore, extremely_sore, so_sore, sore_as_hell, mega_sore, worst_pain, in_pain, in_agony, pain_is_real_bad, painkillers, codeine, 9_out_of_10, nonstop pain
      ca_fait_tres_mal, fait_de_plus_en_plus_mal, mal_de_plus_en_plus, tape fort, tiraille_tres, hurle, la_douleur_me, douleur qui, reveill* douleur|mal, coups_de_poignard, comme_des_aiguilles, coups_d_aiguille, brulure_intense, tire_tres, plus_mal_qu, supporte_plus, tiens_plus
      me_duele_todo, duele_tanto, duele_horrible, duelen mucho, dolor_que_no, dolor_muy, dolor_bien, me_lastima mucho, me_desperto dolor, no_dormi dolor, taladr*, piquetes, ardor_insoportable, arde mucho|muchisimo|horrible|feo, quema mucho, no_puedo dolor, dolores_fuertes, tengo_mucho_dolor, me_duele_cada, martill*, dolor_del_uno
      sharp|severe|severely|extreme*|intense|terrible|awful|horrible|horrific|unbearable|excruciating|agoniz*|throbb*|stabbing|shooting|nerve|serious|insane|crazy|bad|constant|strong|electric|worst|unreal|deep|so_much|too_much|lot|lots|really|huge|major|lotta pain*|hurt*|ache
      pain|pains|hurt|hurts|hurting|painful|ache|sore sharp|severe|extreme*|intense|terrible|awful|horrible|unbearable|excruciating|throbb*|increas*|rising|bad|worse|worst|insane|crazy|badly|constant|unreal|everywhere|wont_go|not_going|keeps|hell|serious|10|bad_af|kill*|so_much|so_bad|a_lot|alot|real_bad|like_hell|strong|stronger
      agony, unbearable, excruciat*, throb*, stabbing, lots_of_pain, a_lot_of_pain, alot_of_pain, killing_me, more|lot|so|very|super|extremely|real|realy|too|incredibly|increasingly pain*|painfull, hurt*|painful more|badly|lot|loads|bad|much|sleep|cry*|touch, really|realy|so|super|still hurt*|painful|painfull, hurts_so, cant_sleep pain|hurt*|it_hurts, pain cant_sleep|keeping|kept|woke, crying pain|hurt*, in_tears, sorer, more_sore, tender_and_hot, pain_meds dont|arent|wont|not, painkiller*|ibuprofen|tylenol|advil|paracetamol dont|doesnt|isnt|not|wont work*|help*|touch*|enough, cant_touch face|my_face|it|skin, cant_even_touch, pins_and_needles, electric_shock*, pulsat*, pulsing, like knives|knife|needles, ouch, owww, oww
      douleur* forte*|vive*|intense*|atroce*|insupportable*|aigue*|augment*|terrible*|horrible*|affreuse*|lancinant*|enorme*|pire|passe_pas|insoutenable|pulsatile, forte*|vive*|atroce*|grosse*|horrible* douleur*, insupportable*, insoutenable, atroce*, tres|trop|super|vraiment|hyper|vachement|si|tellement|grave|plus_en_plus mal|douloureu*, mal tres|beaucoup|atroce*|horrible*|de_chien, souffre*, fait|fais|font|faisait_trop|super|tres|hyper|vraiment|tellement mal, lancine*, elance*, tres_mal, dors_plus mal, dormir mal|douleur, doliprane|paracetamol pas|rien|suffit, ca_bat, pulse, decharge*_electri*, mal a_crever|a_en_pleurer, pleure* douleur|mal
      dolor* fuerte*|intens*|agud*|insoportable*|aument*|terrible*|horrible*|muchisimo|punzante*|feo|peor|atroz|tremendo|quita|constante, fuerte*|mucho|muchisimo|harto|tremendo|intenso dolor*, insoportable*, duele* mucho|bastante|mas|horrible|muchisimo|demasiado|feo|harto|resto|dormir|burro|fuerte|chingos|cada_vez, dolia mucho, punz*, punzad*, late_el_dolor, me_late_la_cara, palpita_la_cara, me_palpita, pulsa*, me_mata, matando dolor, mas_dolor, dolor_que, un_dolorazo, no_aguanto, no_soporto, llor* dolor, muy dolorid*|doloros*|adolorid*, duele_un_chorro, adolorid* mucho, ni_con_paracetamol, ni_con_ibuprofeno, paracetamol|ibuprofeno no_me|no_hace|quita
      even_with|despite|took|taking|taken|after tylenol|ibuprofen|advil|paracetamol|painkiller*|motrin|aleve|panadol|nurofen|pain_meds hurt*|pain|still|nothing|wont|doesnt|not, tylenol|ibuprofen|advil|paracetamol|painkiller*|motrin|panadol|nurofen|meds not|isnt|doesnt|wont|nothing|barely|didnt touch*|help*|work*|cut*|enough|doing, out_of ten|10 even_with|despite, heartbeat in|through face|cheek|chin|jaw|forehead|skin, feel my_heartbeat|heartbeat|pulse, cant|couldnt|unable sleep|eat|chew|smile|focus pain|hurt*|sore|throb*, kept|keeps|woke|wakes|waking me up|awake pain|hurt*|throb*|sore*, pain|hurt*|throb*|sore* kept|keeps|woke|wakes me|us up|awake, tears_in|to_tears|in_tears|sobbing|screaming pain|hurt*, pain|hurt*|sore to_tears|in_tears|crying|screaming, shooting|stabbing|searing|burning|brutal|insane|unreal pain|pains, excruciat*, agonis*, agoniz*, pounding|pulsing|pulsat*|thumping|hammering cheek|chin|face|jaw|forehead|skin|pain, cant_touch, cant_even_touch, hurts_to touch|move|smile|talk|chew|breathe|lie|lay, even_the pillow|sheet|wind|air|water hurts|is_agony, like knives|razor|glass|hammer|bat|truck, through_the_roof, worst_pain, off_the_charts, killing_me, pain_is_killing, unbear*, cant_bear, cant_stand, cant_take pain|it|this|anymore
      coeur dans_la|dans_ma joue|tempe|visage|machoire|peau, ca_bat|ca_cogne|ca_pulse|ca_lance|ca_tape dans|fort|joue|tempe, lancine*, elance*, elancement*, ca_pulse, coups_de couteau|poignard|marteau, insupportable*, intenable, a_hurler, a_pleurer, j_en_pleure, doliprane|ibuprofene|paracetamol|advil|efferalgan|codeine rien|pas|suffit|change|calme, malgre doliprane|ibuprofene|paracetamol|medicaments|antidouleur*, empech* dormir douleur|mal, reveill* douleur|mal, je_ne_peux_pas|peux_pas toucher|dormir|manger|macher, mal_de_chien, douleur atroce|horrible|vive|forte|terrible|intense, atroce*, crever_de_mal
      late|latidos|punz*|palpita* mejilla|cachete|cara|frente|menton|mandibula, me_late la|mi|el, punzad*, punzante*, como cuchill*|navaj*|martill*|agujas, insoportable*, no_aguanto, no_lo_aguanto, no_soporto, rabio|rabiando dolor, llor* dolor|duele, dolor_que lloro, paracetamol|ibuprofeno|tempra|advil|tylenol|aspirina nada|no|ni|sigue, no_me_deja|no_puedo dormir|comer|masticar dolor|duele, desperto dolor, ni_tocar, ni_tocarme, duele un_monton|horrible|horrores|bestia|muchisimo
      passe_pas|passe_toujours_pas doliprane|ibu|paracetamol|douleur|mal, doliprane|ibu|ibuprofene|paracetamol|dafalgan|codeine passe_pas|fait_rien|pas|rien, rage_de_dents, jusque dans_les_dents|dents|oreille, en_pleure*, j_en_chiale, chiale*, ca_cuit, me_lance, m_elance, elanc*, ça_lance, ca_lance, douleur_qui, dur_a_supporter, morfle, deguste*, je_souffre, souffre, souffrir, souffrance*
      hasta_los_dientes|la_muela duele|punza|late, dolor_de_muela, me_muero_del_dolor, me_retuerzo, sufro, sufriendo, tortura, loratadin* no, me_mata_el_dolor, matando_el_dolor
      toothache, into_my_teeth|ear|jaw hurts|throb*|pain|ache*, suffering, torture, torment, agony, in_bits, climbing_the_walls, up_all_night pain|hurt*|throb*, feels_like_being, branded
      stabbing, stabs, stabbed, ca_lance, me_lance, lance joue|tempe|menton|front|machoire|dans|fort, lancee*_de_douleur
      winc*, cant|peux|peux_plus|puedo plus|ni macher|masticar, no_puedo masticar|morder|ni_masticar, ni_masticar, tramadol|paracetamol|ibuprofeno|ketorolaco ni_asi|ni|sigue|igual, doliprane|tramadol|codeine meme_pas|rien, latidos ojo|piel|mejilla|cara|cachete, banging away|under|all_night, plus_macher, more_sore than
      palpita, palpitando, me_palpita
      worse_pain than
      sheet|pillow|towel touch_me|cant_bear, this_sore, latidos, esto|me|la_cara quema, freir un_huevo
      codamol|paracetamol|ibuprofen|painkillers|solpadeine doing_nothing|does_nothing|not_touching|wont_touch|didnt_touch, climbed_and_climbed
      no_puedo|puedo ni_apoyar|apoyar la_cara, ardor|arde como acido, golpeteo, pum_pum, no_me_hace_efecto, no_hace_efecto
      doliprane suffisait|fait_plus|ne_fait, coup_de_couteau, bat_comme_un_coeur
      couldnt|cant|could_not finish|do|work my_shift|the_shift|my_run with_the_pain|for_the_pain|because_of_the_pain, had_to_go_home pain, antidouleur quel|lequel|besoin 7|8|9|10
      hit_me with_a_bat, cannot|cant|couldnt bear to_lie|to_touch|lying, cannot_bear, crying with|from the_pain|pain, duele mucho cuando|mas, seguir doliendo asi|mas|fuerte, doliendo mas|fuerte, me_tue les_yeux lumiere, mange|mangeais a_la_paille
      la|me|le|lui lance terriblement|fort|beaucoup|horriblement
      va_a_mas, iendo_a_mas, van_a_mas, va_subiendo el_dolor|dolor, me_dechire, avais_moins_mal, j_avais_moins_mal, antes_no_me_dolia ahora|hoy, antes_no_dolia ahora|hoy, no_me_dolia ahora_si|hoy_si, no_dolia ahora_si|hoy_si, ca_cogne sous|dans|fort, hurt|hurts|hurting again_it_had|again_after, started_to_hurt again, tablets|pills|painkillers|paracetamol arent_touching|isnt_touching|not_touching, no_me_deja_ni_pensar, espina_clavada
    `,
    source: 'docs/clinical.md R17',
  },
  {
    symptom: 'numbness',
    acuity: 'urgent',
    phrases: `
      no_feeling_in, lost_feeling, went_numb, gone_numb, numb since|chin|cheek|forehead|lip|side|patch|spot|all, cant_feel, cannot_feel, couldnt_feel, pins_and_needles, dead_feeling, shooting_pain*, electric
      insensible, je_sens_plus, ne_sens_plus, plus_rien_sentir, engourdi* toujours|joue|depuis|encore, fourmillement*
      se_me_durmio, dormida sigue|cara|mejilla|todavia, entumid* cara|mejilla|sigue|todavia, hormigue*, corrientes
      nerve_pain, nerve_damage, face_feels_dead, cant_feel face|cheek|lip|chin|skin|side|forehead|my, no_feeling, no_sensation, lost feeling|sensation
      sens|sent_plus joue|visage|levre|menton|rien|front|peau, sens_plus_ma, sens_plus_mon, insensible*, plus_de_sensation
      no_siento mejilla|cara|labio|barbilla|frente|piel|nada|lado|cachete|la_mejilla|mi_cara|el_labio, perdi_la_sensibilidad, sin_sensibilidad
      cant|cannot|dont|no feel|feeling cheek|lip|chin|face|forehead|side|skin|nose|jaw, dead patch|spot|area|cheek|side, still frozen, pins_and_needles, electric shock*|zaps, zapping, nerve_pain, nerve_damage
      sens_plus|sens_pas|sentir joue|levre|front|menton|visage|cote, endormi*|anesthesie*|engourdi*|insensible jours|semaine|toujours|encore|completement|depuis, insensible, decharges_electriques, fourmis dans, paresthes*
      no_siento|sin_sensibilidad|perdi_sensibilidad cara|mejilla|cachete|labio|frente|menton|lado, dormid*|adormecid*|entumid*|entumecid* dias|semana|todavia|sigue|completamente, toques_electricos, hormigueo
      piquer sans_rien_sentir, sans_rien_sentir, je_sens_rien, je_ne_sens_rien, sens_rien joue|levre|menton|front|tempe, zone endormie|morte|insensible, endormi* tempe|joue|levre|front|menton toujours|encore|jours|semaines, muerta|dormida|adormecida mejilla|cara|jeta|lado|zona|labio, no_me_la_siento, no_lo_siento labio|cachete, jeta muerta|dormida
      anaesthetic|anesthetic|numbing|numbness never|hasnt|not|still|wont|didnt wore|worn|wear|gone|returned|off, sensation|feeling hasnt|not|never|didnt|isnt returned|return|come|back|there, anesthesie|anesthesique toujours|pas partie|parti|revenue, sensation* revenue*|revient pas
      sin_tacto, no_tiene_tacto, ya_no_tiene tacto|sensibilidad, plus_de_sensibilite, plus_de_sensation*, perdu_la_sensibilite
      dont|cant|cannot|didnt feel anything|a_thing|nothing pinch|touch|press|poke|tap, no_feeling when|if|at
      no_siento un|una pedazo|parte|lado|zona|cachito, no_siento pedazo|parte|un_lado
      feeling hasnt_returned|hasnt_come_back|not_returned|not_come_back, somebody_elses_skin|someone_elses_skin
      biting my_cheek cant_tell|cant_feel, did_not|didnt feel_it_was_hot|feel_it_hot|feel_the_heat, no_siento el_dedo|la_punta|ni_con|ni_un, me_toco no_siento, se_me_duerme|se_me_durmio|se_me_ha_dormido cachito|trozo|pedazo|parte|lado
      ne_sent|sent_ni|ne_sens ni_le_chaud|le_chaud ni_le_froid|le_froid, sent_ni_le_chaud, sans_sensibilite, zone|carre|endroit|patch sans_sensibilite|insensible|ne_sent, como_si|como_de fuera_de_otra|otra persona me_toco|toco|frente|cara
      feeling gone|has_gone in_my_cheek|cheek, feeling_in_my_cheek gone|also_gone, toujours pas_de sensation|sensasion|sensibilite, comme_morte au_toucher|morte au_toucher, no_siento nada de_nada|en_la_frente|en_la_mejilla, como_de|de goma|carton|corcho frente|mejilla|cara, la_sens plus_du_tout|plus, joue la_sens|je_la_sens|je_la_sens_plus plus|pu
      no_parece_mia, no_parece_mio, went_to_sleep hasnt|not woken|come_back, comme_morte, comme_mort au_toucher, plus_aucune_sensation, no_siento si_me_toco|al_tocar
    `,
    source: 'docs/clinical.md R25',
  },
  {
    symptom: 'worse',
    acuity: 'urgent',
    phrases: `
      bad_shape, going_wrong, not_good_at_all, horrified, terrible, dreadful, appalling, alarmingly, cant_cope, nightmare, cauchemar, pesadilla, espantoso, terrible_mal, affreux
      not_looking_good, looks_bad, look_bad, looks_really_bad, really_bad, so_bad, very_bad, pretty_bad, real_bad, getting_out_of_hand, never_been_this_bad, what_is_happening_to, whats_happening, whats_wrong, whats_going_on_with_my, a_disaster, ruined, messed_up my_face|face, mess, freaks_me_out, freaking_me_out, emergency, dont_know_what_to_do, doesnt_look_right, not_ok_at_all, not_okay_at_all, should_i_go_to hospital|er|doctor|a_e|emergency, need_a_doctor, see_a_doctor, go_to hospital|er|a_and_e, alarming, alarmed, concerns_me, concerned_about, unbearable, looks_nasty, looks_gross, looks_ugly
      vraiment_pas_beau, tres_inquiet*, m_inquiete*, m_inquiète, ca_m_inquiete, j_ai_peur, catastrophe, horrible, affreux, affreuse, defigure*, c_est_grave, est_ce_grave, je_m_affole, pas_normal, quelque_chose_ne_va_pas, ca_ne_va_pas, ne_va_pas, ca_tourne_mal, aller_aux_urgences, voir_un_medecin, deteriore*, de_pire_en_pire
      se_ve_mal, se_ve_muy_mal, se_ve_horrible, va_mal, voy_mal, horrible, desastre, desfigur*, me_asusta*, me_preocupa*, es_grave, algo_anda_mal, algo_no_esta_bien, ir_al hospital|doctor|medico|urgencias, ver_a_un_medico, no_se_que_hacer, esto_no_es_normal, cada_dia_peor, de_mal_en_peor, fatal
      worse*, worsen*, wors, deteriorat*, getting_bad, gotten_bad, got_bad, gone_bad, getting_ugly, getting_badder, going_downhill, worried, worry, worrying, worrie, wory*, scared, scary, scaring, afraid, terrified, frightened, panic*, freaking_out, freaked_out, freak_out, emergency, 911, 999, 112, anxious, isnt_right, not_right, aint_right, cant_be_right, isnt_looking_right, not_looking_good, not_looking_right, doesnt_look_too_good, not_normal, isnt_normal, doesnt look|seem|feel normal|good|right, dont_look|dont_feel right|good, something|somethings|something_is|smth wrong|off, somethings_wrong, wrong with skin|face|me|it, went_wrong, gone_wrong, going_wrong, looks|feels wrong|terrible|horrible|awful|really_bad, call|phone|ring asap|immediately|urgent*|right_away|right_now|quick*, its_urgent, it_is_urgent, is_urgent, very_urgent, need_help, please_help, help_please, need to_see_someone|doctor|be_seen|a_doctor, dying, going_to_die, this_cant_be_right, lump in throat, complication*, bad_reaction, reaction
      pire*, empir*, aggrav*, plus_mal, deterior*, m_inquiete, m_inquiet, suis_inquiete, suis_inquiet, inquietant*, un_peu_inquiete, un_peu_inquiet, tres_inquiete, inquiete_pour, inquietude, panique*, j_ai_peur, jai_peur, ai_tres_peur, fait_peur, peur_que_ce_soit, peur_d_une, flippe*, angoiss*, urgence*, c_est_urgent, au_secours, aidez_moi, pas_normal*, anormal*, va_pas_du_tout, va_vraiment_pas, ca_ne_va_pas_du_tout, appele*|rappele* vite|urgen*, vraiment_mal, tres_moche, degener*, s_empire, complication*, tourne_mal, mal_tourne, reaction
      peor*, empeor*, pior, preocupa, preocupan, preocupad*, preocupante, tengo_miedo, da_miedo, que_miedo, doy_miedo, con_mucho_miedo, asusta, asustan, estoy_asustada, estoy_asustado, muy_asustada, muy_asustado, panico, emergencia*, es_urgente, urgencia*, auxilio, ayudenme, ayudeme, no_es_normal, no esta_bien|esta_normal|es_normal, no_se_ve_bien, muy_mal, bien_mal, algo mal|malo, anda_mal, fea_cosa, complic*, llam* rapido|urgente|ya|pronto, llamenme esto, angusti*, espant*, reaccion, reaccione, reacciono
      cant|can_not|this_cant|cannot be normal|right|ok|okay|good, not normal|right, isnt normal|right, doesnt_look|dont_look|doesnt_seem|doesnt_feel|dont_feel right|normal|good, something|somethings not_right|wrong|off|isnt_right|up, going|heading|headed|headin|drove|driving|driven|gone|off|way|rushed|rushing|taking|sent|back to|in_the|at_the the_er|er|emergency|emergency_room|hospital|a_and_e|urgent_care|casualty|the_hospital|the_emergency, ambulance, called_911, paramedic*, er_visit, in_the_er, at_the_er, at_the_hospital, in_hospital, gp said|says|thinks, freaking_out, freaking, freaked, panick*, losing_it, need help|someone|somebody|doctor|nurse now|asap|urgent*|quick*|today, please_help, scared, terrified, frightened, worried_sick, really_worried, so_worried, alarmed
      ca_peut_pas|peut_pas etre_normal, pas_normal, c_est_pas_normal, quelque_chose ne_va_pas|cloche|va_pas, aux_urgences, vais_aux|suis_aux|direction|pars urgences, ambulance, samu, pompiers, je_panique, j_ai_peur, terrifie*, au_secours, besoin aide|medecin|docteur|quelqu_un vite|urgent|maintenant
      no_puede_ser_normal, no_es_normal, no_se_ve_normal, algo_anda|algo_esta|algo_va mal, a_urgencias, voy|estoy|vamos urgencias|hospital|emergencias, ambulancia, estoy_asustada, me_da_miedo, tengo_miedo, aterrad*, auxilio, ayuda urgente|rapido|ya, necesito medico|doctor*|ayuda|alguien ya|urgente|rapido|hoy
      al_hospital, en_el_hospital, a_l_hopital, concerned_about, im_concerned, concerning_me, its_concerning, very_concerning, look_concerning, looks_concerning, am_concerned, bit_concerned, concerned
      flared|flaring|flares|flare up|right_up|again|back, flare_up, came_back|come_back|back worse|with_a_vengeance|stronger, repart|reparti|repartie|repris de_plus_belle|encore_pire, ca_recommence, ca_revient_en_force, se_reactivo, volvio_a_empezar, volvio_a_ponerse, ended_up|wound_up|landed|been in|at er|a_and_e|hospital|emergency, in_er, at_er, the_er, gone_septic
      already|im|currently|sitting|now at_a_e|in_a_e|at_a_and_e|in_a_and_e|at_the_er|in_the_er|at_er, swollen at_a_e|at_the_er|at_a_and_e
      paining more|more_than|worse, pain|paine|pane is_geting|getting|geting stronger|worse|wurse, etat|peau s_est|est degrade|degradee, ca_se_gate, se_gate seulement, chaque_jour c_est_plus|cest_plus gros|rouge|mal, de_+_en_+, devienne|devient|deviens de_+|plus_en_plus, tout_est_revenu en_plus|plus_fort, revenu en_plus_fort, plus_chaud qu|que|qua, ne_se|n se_calme pas, colorada|roja mas que_ayer, rechauffe direct|tout_de_suite|aussitot apres, hier|yesterday|ayer 2|3|4 aujourd|today|hoy 6|7|8|9
      debo_preocuparme, deberia_preocuparme, tengo_que_preocuparme, dois_je_m_inquieter, je_dois_m_inquieter, faut_il_s_inquieter, q_miedo, fais_peur, fai_peur, ma_fai_peur, me_fait_peur, minquiete, sa_m_inquiete, ca_m_inquiete
      miedo de_morir|a_morir|de_morirme, peur de_mourir
      devient_vilain, devient vilain|moche, pas_sain, parait_pas_sain, no_es_bueno_eso, eso_esta_malo, n_aime_pas la_couleur|du_tout_la_couleur, me_va_subiendo, moi_ca_monte
    `,
    source: 'docs/clinical.md R18: digit 3 of the check says the same',
  },
  {
    symptom: 'unwell',
    acuity: 'urgent',
    phrases: `
      feel_weak, feeling_weak, dont_feel_good, feel_off, run_down_and, wiped_out, cant_get_out_of_bed, cant_keep anything|food|water, throwing_up, spewing, vom, chundering, hurling, upset_stomach, stomach_bug, foggy, brain_fog, not_myself, feel|feeling|im|am|really out_of_it, bit_out_of_it, kinda_out_of_it, so_out_of_it, totally_out_of_it, completely_out_of_it, still_out_of_it, been_out_of_it, shes_out_of_it, hes_out_of_it, was_out_of_it, spaced_out, jittery, trembly, sick_to, i_feel_sick, feel_ill, im_ill, coming_down_with, under_the_weather, feel_unwell
      je_me_sens_mal, je_me_sens_faible, mal_fichue, pas_dans_mon_assiette, naus*, vomis*, j_ai_vomi, envie_vomir, tres_fatiguee_et, crevee_et, grosse_fatigue, courbatue
      me_siento_mal, me_siento_debil, debil, guacar*, vomit*, basca, asqueada, mareo_y, nauseas, malita, pachucha, tengo_nauseas
      feel*|felt|im|been|really|am ill|sick|unwell|awful|terrible|horrible|lousy|rotten|poorly|shitty|crap|crappy|rough|like_crap|like_shit, feel_like_crap, feel_like_shit, feel_like_death, feel_like_hell, sick_as_a_dog, sick_to_my_stomach, not_feeling_well, not_feeling_good, not_feeling_great, not_feeling_right, not_feeling_so_good, not_feel_well, dont feel well|good|right|great, vomit*, vomitting, throw*_up, threw_up, puk*, barf*, nause*, queasy, confus*, disoriented, delirious, joint|joints pain*|ache*|hurt*|swollen, no_energy, so_weak, very_weak, weak_and_shaky, shaky, exhausted_and, lethargic, glands|nodes|node|gland swollen|huge|sore|up|hurt*|big, swollen|huge|sore lymph|glands|nodes, lymph_node*, 🤮, 🤢, 🤧, dehydrat*, diarrhea, stiff_neck, headache*, migraine*, head hurts|pounding|killing
      malaise*, suis malade|patraque|faible|fievreuse, me_sens mal|malade|faible|patraque|pas_bien, patraque, malade*, vomi*, nausee*, envie_de_vomir, confus*, desorient*, ganglion*, mal_aux_articulations, courbatur*, articulations mal|douleur*, tres_faible, epuisee_et, mal_de_tete, mal_a_la_tete, maux_de_tete, migraine*, mal_au_coeur
      siento|sintiendo|encuentro|pongo|puse|senti mal|enferm*|fatal|debil|pesimo|malisim*, me_siento muy_mal|mal|fatal|enferm*|debil, estoy enferm*|mala|malo|mal, vomit*, nausea*, ganas_de vomitar|devolver, devolv*, confund*, confusion, desorient*, ganglio*, articulacion* duel*|dolor, muy_debil, sin_fuerzas, malestar*, dolor_de_cabeza, duele_la_cabeza, jaqueca, migrana, decaid*
      patraque, raplapla, pas_bien_du_tout, mal_au_coeur_et, envie_de_vomir, vaseuse, vaseux, ko_debout
      enfermo, enferma, enfermita, enferme, me_enferme
      bourdonnement*|sifflement* oreille*, pitido*|zumbido* oido*|oreja*, hearing ringing|buzzing
      giddy, swaying, gone_white, went_white, gone_pale, white_as_a_sheet, white_as_a_ghost, ca_tangue, je_tangue, toute_blanche, toute_pale, blanca_como, palida
      taquicardia, corazon saltos|a_saltos
      tension 9_5|9_sur_5|8_5|basse pharmacie|medecin, sen|sens|me_sens pas_bien froid|frissons|38|39
    `,
    source: 'docs/clinical.md R19',
  },
];
